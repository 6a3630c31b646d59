import { forwardRef } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useHandRaiseContext } from './handRaiseContext';

/** What `HandRaise.Notice` takes: the props of a `<span>`. */
export type HandRaiseNoticeProps = PartProps<'span'>;

/**
 * What has become of the hand: that it was lowered, for twenty seconds, or why it was not raised. It is announced anyway; not there otherwise.
 *
 * @example
 * ```tsx
 * <HandRaise.Notice className="note" /> <HandRaise.Undo />
 * ```
 */
export const HandRaiseNotice = forwardRef<HTMLSpanElement, HandRaiseNoticeProps>(
  function HandRaiseNotice(props, ref) {
    const { notice } = useHandRaiseContext('HandRaise.Notice');
    const enabled = notice !== undefined;
    return usePart({ tag: 'span', own: { children: notice, dir: 'auto' }, ref, enabled }, props);
  },
);
