import { forwardRef, Fragment } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatState } from '../root/chatContext';
import { useComposerContext } from './composerContext';

/** The state of `Chat.Hint`. */
export interface ChatHintState {
  /** The text is too long, or could not be sent. */
  invalid: boolean;
  /** Nothing is written yet, so that the field's placeholder says the reason as well. */
  empty: boolean;
}

/** What `Chat.Hint` takes: the props of a `<div>`. */
export type ChatHintProps = PartProps<'div', ChatHintState>;

/**
 * Describes the field, for screen readers too: why nothing can be written or what went wrong (`data-kind="reason"`), and the length once
 * it matters (`too-long`, `count`). It stays in the page while it is empty.
 *
 * @example
 * ```tsx
 * <Chat.Composer>
 *   <Chat.Input />
 *   <Chat.Hint className="hint" />
 * </Chat.Composer>
 * ```
 */
export const ChatHint = forwardRef<HTMLDivElement, ChatHintProps>(function ChatHint(props, ref) {
  const labels = useChatLabels();
  const { maxLength } = useChatState('Chat.Hint', 'maxLength');
  const { draft, hintId, isInvalid, isLong, over, reason } = useComposerContext('Chat.Hint');
  const lines = [
    ['reason', reason],
    ['too-long', over > 0 && labels.chatTooLong(over)],
    ['count', isLong && labels.chatCount(draft.length, maxLength)],
  ].filter(([, words]) => words);
  const children = lines.map(([kind, words], index) => (
    <Fragment key={String(kind)}>
      {index > 0 && ' '}
      <span data-kind={kind}>{words}</span>
    </Fragment>
  ));
  const state = { invalid: isInvalid, empty: draft === '' };
  return usePart({ tag: 'div', state, own: { id: hintId, children }, ref }, props);
});
