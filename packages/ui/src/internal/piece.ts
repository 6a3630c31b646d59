/** A part of the interface whose code is loaded when it is first needed. */
export interface Piece<T> {
  /** It; undefined before it is loaded. */
  loaded: () => T | undefined;
  /** Loads it once; after a failure the next call tries again. Rejects with the code `not-loaded`. */
  load: () => Promise<void>;
}

/** Makes it of an `import()`. */
export function piece<T>(importCode: () => Promise<T>): Piece<T> {
  let code: T | undefined;
  return {
    loaded: () => code,
    load: async () => {
      try {
        code ??= await importCode();
      } catch (cause) {
        throw Object.assign(new Error('not loaded', { cause }), { code: 'not-loaded' });
      }
    },
  };
}
