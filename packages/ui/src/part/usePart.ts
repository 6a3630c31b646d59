import { useRender } from '@base-ui/react/use-render';
import type { ElementType, JSX, ReactElement, Ref } from 'react';
import { mergeProps } from '../internal/mergeProps';
import { dataAttributes } from './dataAttributes';
import type { PartProps, PartState } from './PartProps';

/** What `usePart` takes. */
export interface PartOptions<State extends PartState> {
  /** The element where the caller gives none. */
  tag: keyof JSX.IntrinsicElements;
  /** Handed to the caller's functions and written as `data-*`. */
  state?: State;
  /** The part's own props, under the caller's. */
  own: object;
  /** The caller's ref, or with it the part's own. */
  ref: Ref<Element> | Ref<Element>[];
  /** Whether there is anything to render. Default: true. */
  enabled?: boolean;
}

/** The element of a part: the caller's `render`, class, style, handlers and props win over its own. */
export function usePart<State extends PartState>(
  { tag, state = {} as State, own, ref, enabled = true }: PartOptions<State>,
  { render, className, style, ...theirs }: PartProps<ElementType, State>,
): ReactElement | null {
  return useRender({
    enabled,
    defaultTagName: tag,
    render: render as useRender.RenderProp<Record<string, unknown>>,
    ref,
    state: state as Record<string, unknown>,
    stateAttributesMapping: unmapped(state),
    props: mergeProps(
      { ...dataAttributes(state), ...own },
      { ...theirs, className: resolve(className, state), style: resolve(style, state) },
    ),
  });
}

function resolve<Value, State>(value: Value | ((state: State) => Value), state: State) {
  return typeof value === 'function' ? (value as (state: State) => Value)(state) : value;
}

// Base UI would write `groupStart` as `data-groupstart`.
function unmapped(state: object) {
  return Object.fromEntries(Object.keys(state).map((key) => [key, () => null]));
}
