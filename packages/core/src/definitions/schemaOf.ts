import type { Schema } from './definition';

/** A schema made of one function, which answers the value as it is read, or undefined for what is not `expected`. */
export function schemaOf<T>(
  expected: string,
  read: (value: unknown) => T | undefined,
): Schema<T, T> {
  return {
    '~standard': {
      version: 1,
      vendor: 'backchannel',
      validate: (raw) => {
        const value = read(raw);
        return value === undefined ? { issues: [{ message: `expected ${expected}` }] } : { value };
      },
    },
  };
}
