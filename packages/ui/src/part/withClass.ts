import { classNames } from '../internal/classNames';
import type { PartProps } from './PartProps';

type ClassName<State extends object> = PartProps<'div', State>['className'];

/** The class of a styled whole and that of its caller, which may be a function of the state. */
export function withClass<State extends object>(
  own: string,
  theirs: ClassName<State>,
): (state: State) => string {
  return (state) => classNames(own, typeof theirs === 'function' ? theirs(state) : theirs);
}
