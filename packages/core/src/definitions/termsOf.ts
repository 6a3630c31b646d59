interface Standard {
  readonly '~standard'?: { readonly vendor: string };
}

const plainOf = (value: unknown) =>
  (value as Standard | null | undefined)?.['~standard']?.vendor ?? value;

/** What all readers of a definition must agree on, as text: a schema by its vendor, functions as such. */
export function termsOf(definition: object): string {
  const plain = Object.entries(definition).map(([key, value]) => [key, plainOf(value)] as const);
  return JSON.stringify(Object.fromEntries(plain), (_key, value: unknown) =>
    typeof value === 'function' ? 'function' : value,
  );
}
