import { version, type ReactElement, type Ref } from 'react';

interface WithRef {
  ref?: Ref<Element>;
}

const isProp = Number.parseInt(version, 10) >= 19;

/** The ref that an element was made with; React 18 keeps it beside the props, and React 19 minds who looks there. */
export function refOf(element: ReactElement | undefined): Ref<Element> | undefined {
  const holder = isProp ? element?.props : element;
  return (holder as WithRef | undefined)?.ref;
}
