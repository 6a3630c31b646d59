import type { Recipient } from '@backchannel/react';
import {
  forwardRef,
  useCallback,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { mergeProps } from '../internal/mergeProps';
import { useLatest } from '../internal/useLatest';
import { useMergedRef } from '../internal/useMergedRef';
import type { Labels } from '../labels/labels';
import { LabelsProvider, useLabels } from '../labels/LabelsProvider';
import { MessageContextProvider } from './chatActions';
import { ChatComposer } from './ChatComposer';
import { ChatHeader } from './ChatHeader';
import { ChatLog } from './ChatLog';
import {
  NO_MODERATION,
  whyReadOnly,
  type ChatMessage,
  type ChatState,
  type ModerationState,
} from './chatState';
import { ChatTypingLine } from './ChatTypingLine';
import { NEW_MESSAGE, type ComposerTarget } from './composerTarget';
import { useChatAnnouncements } from './useChatAnnouncements';
import { useEmojiPicker } from './useEmojiPicker';
import { useMessageActions } from './useMessageActions';

/** What `Chat` takes, and the props of the `<section>` that it renders. */
export interface ChatProps extends ComponentPropsWithoutRef<'section'> {
  /** A room of the chat with messages, unread count, draft and moderation of its own. Default `main`. */
  channel?: string;
  /** Whom the channel is for. Default everybody. */
  to?: Recipient;
  /** `to` in words, for the composer's name: “Message to the owners”. Default: everyone. */
  recipientName?: string;
  /** Called with every live message of others that arrives; see `useChat`. */
  onMessage?: (message: ChatMessage) => void;
  /** What stands above the log. Default: the title; `null` leaves it out. */
  header?: ReactNode;
  /** Why nobody can write at the moment, for example `'Questions open at noon.'` */
  readOnlyReason?: string;
  /** Words of this chat that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface ChatViewProps extends Omit<ChatProps, 'onMessage' | 'channel' | 'to'> {
  chat: ChatState;
  moderation?: ModerationState;
  isPaused?: boolean;
  nameOf: (sessionId: string) => string;
}

/** The chat as it looks for a given state of the hook. */
export const ChatView = forwardRef<HTMLElement, ChatViewProps>(function ChatView(
  {
    chat,
    moderation = NO_MODERATION,
    isPaused = chat.mode === 'paused',
    nameOf,
    recipientName,
    header,
    readOnlyReason,
    labels: ownLabels,
    ...props
  },
  ref,
) {
  const labels = useLabels(ownLabels);
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const announce = useAnnouncer(root);
  const [target, setTarget] = useState<ComposerTarget>(NEW_MESSAGE);
  const emoji = useEmojiPicker();
  useChatAnnouncements(chat, labels, announce);

  const reason = readOnlyReason ?? whyReadOnly(chat.status, chat.mode, labels);
  const actions = useMessageActions({
    chat,
    moderation,
    labels,
    root,
    announce,
    setTarget,
    pickEmoji: emoji.open,
  });
  const { messages } = chat;
  const canWrite = reason === undefined;
  const { canModerate } = moderation;
  const latest = useLatest(messages);
  const find = useCallback((id: string) => latest.current.find((one) => one.id === id), [latest]);
  const shared = useMemo(
    () => ({ actions, nameOf, find, canWrite, canModerate }),
    [actions, nameOf, find, canWrite, canModerate],
  );
  const own = {
    className: 'bc-root bc-chat',
    'aria-label': labels.chatTitle,
    'data-status': chat.status,
    'data-mode': chat.mode,
  };

  return (
    <LabelsProvider labels={labels}>
      <MessageContextProvider value={shared}>
        <section ref={useMergedRef(root, ref)} {...mergeProps(own, props)}>
          {header !== null && (
            <ChatHeader header={header} moderation={moderation} isPaused={isPaused} />
          )}
          <ChatLog chat={chat} onEscape={() => field.current?.focus()} />
          <ChatTypingLine typing={chat.typing} />
          {emoji.picker}
          <ChatComposer
            chat={chat}
            field={field}
            announce={announce}
            recipient={recipientName}
            target={target}
            setTarget={setTarget}
            readOnlyReason={reason}
            onPickEmoji={(insert) => emoji.open(insert, field.current)}
          />
        </section>
      </MessageContextProvider>
    </LabelsProvider>
  );
});
