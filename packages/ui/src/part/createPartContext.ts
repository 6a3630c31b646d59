import { createContext, useContext } from 'react';

/**
 * What a part such as `Chat.Root` gives to the parts inside: its provider, and a hook that takes the name
 * of the part which asks, for the sentence that it throws outside.
 */
export function createPartContext<Value>(owner: string) {
  const Context = createContext<Value | null>(null);
  const useValue = (part: string): Value => {
    const value = useContext(Context);
    if (value === null)
      throw new Error(
        `<${part}> is outside of <${owner}>, which gives it its state: put it inside.`,
      );
    return value;
  };
  return [Context.Provider, useValue] as const;
}
