/**
 * What all copies of this code in a page have in common, made by the first that asks. daily-js evaluates the call machine again for calls that
 * are made later, and each evaluation has modules of its own.
 */
export function sharedInPage<T extends object>(name: string, create: () => T): T {
  const key = Symbol.for(`backchannel.local/1/${name}`);
  const existing: T | undefined = Reflect.get(globalThis, key);
  if (existing) return existing;
  const made = create();
  Reflect.set(globalThis, key, made);
  return made;
}
