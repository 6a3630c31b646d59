import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import { Sentence } from '../../labels/Sentence';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { ChatCancel } from './ChatCancel';
import { useChatContext } from '../root/chatContext';
import type { ComposerTarget } from './composerTarget';
import { senderWords } from '../message/senderWords';

/** The state of `Chat.Target`. */
export interface ChatTargetState {
  /** What is written: an answer, or another text of an own message. */
  kind: ComposerTarget['kind'];
}

/** What `Chat.Target` takes: the props of a `<div>`. */
export type ChatTargetProps = PartProps<'div', ChatTargetState>;

/**
 * Says that the composer answers or edits a message; not there while it does neither. Without children it has the words and `Chat.Cancel`.
 *
 * @example
 * ```tsx
 * <Chat.Composer>
 *   <Chat.Target className="target" />
 *   <Chat.Input />
 * </Chat.Composer>
 * ```
 */
export const ChatTarget = forwardRef<HTMLDivElement, ChatTargetProps>(
  function ChatTarget(props, ref) {
    const { target } = useChatContext('Chat.Target', 'target');
    const enabled = target.kind !== 'new';
    const children = (
      <>
        <TargetText /> <ChatCancel />
      </>
    );
    const state = { kind: target.kind };
    return usePart({ tag: 'div', state, own: { children }, ref, enabled }, props);
  },
);

/** Whom the composer answers, or that it edits, in words. */
export function TargetText() {
  const labels = useChatLabels();
  const { target } = useChatContext('Chat.Target', 'target');
  if (target.kind === 'new') return null;
  if (target.kind === 'edit') return labels.chatEditing;
  return <Sentence words={labels.chatReplyingTo} name={senderWords(target.message, labels)} />;
}
