import { createContext, useContext } from 'react';

const ContainerContext = createContext<HTMLElement | null | undefined>(undefined);

/** Gives what floats below it a place. */
export const ContainerProvider = ContainerContext.Provider;

/** The container of a component's own prop, else that of the tree. */
export function useGivenContainer(
  own: HTMLElement | null | undefined,
): HTMLElement | null | undefined {
  const ofTheTree = useContext(ContainerContext);
  return own ?? ofTheTree;
}
