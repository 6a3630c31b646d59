import type {
  ComponentPropsWithoutRef,
  CSSProperties,
  ElementType,
  HTMLAttributes,
  ReactElement,
} from 'react';

/** The state of a part: handed to `render`, `className` and `style`, and written as `data-*`. */
export type PartState = object;

/**
 * The props of a part: those of the element that it renders, of which the caller's always win, and
 * `render` for another element. `className` and `style` may be functions of the part's state.
 */
export type PartProps<Tag extends ElementType, State extends PartState = PartState> = Omit<
  ComponentPropsWithoutRef<Tag>,
  'className' | 'style'
> & {
  /** Class names beside the part's own, or a function of its state that answers them. */
  className?: string | ((state: State) => string | undefined) | undefined;
  /** Styles over the part's own, or a function of its state that answers them. */
  style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined;
  /** Another element, or a function of the props and the state that answers one. */
  render?:
    ReactElement | ((props: HTMLAttributes<HTMLElement>, state: State) => ReactElement) | undefined;
};
