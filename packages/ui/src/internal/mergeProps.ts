import type { CSSProperties } from 'react';
import { classNames } from './classNames';

type Handler = (event: { defaultPrevented?: boolean }) => void;

/**
 * The props of a component's root element, in which the caller always wins: class names are joined,
 * styles merged, the caller's handlers run first and may prevent ours, everything else is replaced.
 */
export function mergeProps<Theirs extends object>(own: object, theirs: Theirs): Theirs {
  const merged = { ...own } as Record<string, unknown>;
  for (const [key, value] of Object.entries(theirs)) {
    const ours = merged[key];
    if (value === undefined) continue;
    if (key === 'className') {
      merged[key] = classNames(ours as string | undefined, value as string | undefined);
    } else if (key === 'style') {
      merged[key] = { ...(ours as CSSProperties | undefined), ...(value as CSSProperties) };
    } else if (typeof ours === 'function' && typeof value === 'function') {
      merged[key] = chain(value as Handler, ours as Handler);
    } else {
      merged[key] = value;
    }
  }
  return merged as Theirs;
}

function chain(theirs: Handler, ours: Handler): Handler {
  return (event) => {
    theirs(event);
    if (!event?.defaultPrevented) ours(event);
  };
}
