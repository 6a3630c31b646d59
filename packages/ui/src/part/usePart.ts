import {
  cloneElement,
  createElement,
  type ElementType,
  type JSX,
  type ReactElement,
  type Ref,
  type RefAttributes,
} from 'react';
import { mergeProps } from '../internal/mergeProps';
import { useMergedRef } from '../internal/useMergedRef';
import { dataAttributes } from './dataAttributes';
import type { PartProps, PartState } from './PartProps';
import { refOf } from './refOf';

type ElementWithRef = ReactElement<RefAttributes<Element>>;

/** What `usePart` takes. */
export interface PartOptions<State extends PartState> {
  /** The element where the caller gives none. */
  tag: keyof JSX.IntrinsicElements;
  /** Handed to the caller's functions and written as `data-*`. */
  state?: State;
  /** The part's own props, under the caller's. */
  own: object;
  /** The caller's ref, or the part's own and the caller's. */
  ref: Ref<Element> | [own: Ref<Element>, theirs: Ref<Element>];
  /** Whether there is anything to render. Default: true. */
  enabled?: boolean;
}

/** The element of a part: the caller's `render`, class, style, handlers and props win over its own. */
export function usePart<State extends PartState>(
  { tag, state = {} as State, own, ref, enabled = true }: PartOptions<State>,
  { render, className, style, ...theirs }: PartProps<ElementType, State>,
): ReactElement | null {
  const element = typeof render === 'object' ? (render as ElementWithRef) : undefined;
  const [first, second] = [ref].flat();
  const mergedRef = useMergedRef(first, second, refOf(element));
  if (!enabled) return null;
  const given = { ...theirs, className: resolve(className, state), style: resolve(style, state) };
  const props = mergeProps({ ...dataAttributes(state), ...own }, given);
  const withRef = { ...props, ref: mergedRef };
  if (typeof render === 'function') return render(withRef, state);
  if (!element) return createElement(tag, withRef);
  return cloneElement(element, { ...mergeProps(props, element.props), ref: mergedRef });
}

function resolve<Value, State>(value: Value | ((state: State) => Value), state: State) {
  return typeof value === 'function' ? (value as (state: State) => Value)(state) : value;
}
