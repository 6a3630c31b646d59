import { forwardRef, useCallback, useId, useRef, type FormEvent } from 'react';
import type { ChatLabels } from '../../labels/chatLabels';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useIsoLayoutEffect } from '../../internal/useIsoLayoutEffect';
import { useChatContext, useChatState } from '../root/chatContext';
import { ChatHint } from './ChatHint';
import { ChatInput } from './ChatInput';
import { ChatMentions } from '../mentions/ChatMentions';
import { ChatSend } from './ChatSend';
import { ChatTarget } from './ChatTarget';
import { ComposerContextProvider } from './composerContext';
import type { ComposerTarget } from './composerTarget';
import { senderWords } from '../message/senderWords';
import { useComposer } from './useComposer';
import { useMentions, type Mentions } from '../mentions/useMentions';

/** The state of `Chat.Composer`. */
export interface ChatComposerState {
  /** Nothing can be written at the moment. */
  readonly: boolean;
  /** What is written is a message of its own, an answer, or another text of an own message. */
  target: ComposerTarget['kind'];
}

/** What `Chat.Composer` takes: the props of a `<form>`. */
export type ChatComposerProps = PartProps<'form', ChatComposerState>;

/**
 * Where a message is written: the form around the field. It keeps the draft, counts, sends, and keeps the text where sending fails.
 *
 * Without children it has `Chat.Target`, `Chat.Mentions`, `Chat.Input`, `Chat.Send` and `Chat.Hint`.
 *
 * @example
 * ```tsx
 * <Chat.Composer>
 *   <Chat.Input rows={2} />
 *   <Chat.Send>Post</Chat.Send>
 *   <Chat.Hint />
 * </Chat.Composer>
 * ```
 */
export const ChatComposer = forwardRef<HTMLFormElement, ChatComposerProps>(function ChatComposer(
  { children = DEFAULT, ...props },
  ref,
) {
  const labels = useChatLabels();
  const hintId = useId();
  const chat = useChatState(
    'Chat.Composer',
    'draft',
    'edit',
    'maxLength',
    'mode',
    'send',
    'setDraft',
  );
  const { field, announce, target, setTarget, countFailed, readOnlyReason, recipientName } =
    useChatContext(
      'Chat.Composer',
      'field',
      'announce',
      'target',
      'setTarget',
      'countFailed',
      'readOnlyReason',
      'recipientName',
    );
  const isReadOnly = readOnlyReason !== undefined;
  const picked = useRef<Mentions['take']>(() => []);
  const takeMentions = useCallback((text: string) => picked.current(text), []);
  const shared = { field, announce, labels, isReadOnly };
  const { mode } = chat;
  const composer = useComposer({
    ...shared,
    chat,
    mode,
    countFailed,
    target,
    setTarget,
    takeMentions,
  });
  const { change, draft, error, over, send } = composer;
  const mentions = useMentions({ ...shared, draft, change });
  useIsoLayoutEffect(() => {
    picked.current = mentions.take;
  });
  const value = {
    ...composer,
    mentions,
    isReadOnly,
    isInvalid: over > 0 || error !== undefined,
    canSend: !isReadOnly && draft.trim() !== '' && over <= 0,
    name: nameOf(labels, target, recipientName),
    placeholder: readOnlyReason ?? labels.chatPlaceholder,
    reason: error ?? readOnlyReason,
    hintId,
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
    field.current?.focus();
  };
  const state = { readonly: isReadOnly, target: target.kind };
  const form = usePart({ tag: 'form', state, own: { onSubmit, children }, ref }, props);
  return <ComposerContextProvider value={value}>{form}</ComposerContextProvider>;
});

const DEFAULT = (
  <>
    <ChatTarget />
    <ChatMentions />
    <ChatInput />
    <ChatSend />
    <ChatHint />
  </>
);

function nameOf(
  labels: ChatLabels,
  target: ComposerTarget,
  recipient = labels.chatEveryone,
): string {
  if (target.kind === 'edit') return labels.chatEditing;
  if (target.kind === 'new') return labels.chatComposer(recipient);
  return labels.chatReplyingTo(senderWords(target.message, labels));
}
