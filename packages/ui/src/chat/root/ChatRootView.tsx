import type { ChatResult } from '@backchannel/react';
import { forwardRef, useCallback, useMemo, useRef, useState } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { useActions } from '../../internal/useActions';
import { useLatest } from '../../internal/useLatest';
import type { Labels } from '../../labels/labels';
import { LabelsProvider } from '../../labels/LabelsProvider';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { ChatContextProvider, ChatStateProvider } from './chatContext';
import { NO_MODERATION, whyReadOnly, type ChatState, type ModerationState } from '../chatState';
import { chatProblem } from '../chatProblem';
import { useTarget } from '../composer/useTarget';
import { MessagesSharedProvider } from '../message/messageActions';
import { useReason } from '../reason/useReason';
import { useChatAnnouncements } from './useChatAnnouncements';
import { useEmojiPicker } from '../composer/useEmojiPicker';
import { useMessageActions } from '../message/useMessageActions';

/** The state of `Chat.Root`. */
export interface ChatRootState {
  status: ChatResult['status'];
  mode: ChatResult['mode'];
}

/** The props of `Chat.Root` that concern what is seen. */
export interface ChatLookProps extends PartProps<'section', ChatRootState> {
  /** Whom the chat is for, in words, for the composer's name: “Message to the owners”. Default: everyone. */
  recipientName?: string | undefined;
  /** Why nobody can write at the moment, for example `'Questions open at noon.'` */
  readOnlyReason?: string | undefined;
  /** Words of this chat that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** What `ChatRootView` takes. */
export interface ChatRootViewProps extends ChatLookProps {
  chat: ChatState;
  moderation?: ModerationState;
  isPaused?: boolean;
  /** Whether messages are not said as they come, since a closed toggle speaks for the chat. */
  isSilent?: () => boolean;
}

/** The section of a chat, and what its parts share, for a given state of the hooks. */
export const ChatRootView = forwardRef<HTMLElement, ChatRootViewProps>(function ChatRootView(
  {
    chat,
    moderation = NO_MODERATION,
    isPaused = chat.mode === 'paused',
    isSilent,
    recipientName,
    readOnlyReason,
    labels: ownLabels,
    ...props
  },
  ref,
) {
  const labels = useChatLabels(ownLabels);
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const toEnd = useRef<() => void>(() => undefined);
  const [isAtEnd, setAtEnd] = useState(true);
  const [target, setTarget] = useTarget(chat.messages);
  const announce = useAnnouncer(root);
  const { problem, run, isPending } = useActions(announce, (error) =>
    chatProblem(error, labels, chat.mode),
  );
  const emoji = useEmojiPicker(run);
  const reason = useReason(chat.messages);
  useChatAnnouncements(chat, labels, announce, isSilent);

  const pickEmoji = emoji.open;
  const actions = useMessageActions({
    chat,
    moderation,
    labels,
    root,
    field,
    announce,
    run,
    setTarget,
    pickEmoji,
    askReason: reason.ask,
  });
  const whyNot = readOnlyReason ?? whyReadOnly(chat.status, chat.mode, labels);
  const canWrite = whyNot === undefined;
  const { canModerate, isMuted } = moderation;
  const latest = useLatest(chat.messages);
  const find = useCallback((id: string) => latest.current.find((one) => one.id === id), [latest]);
  const countFailed = useCallback(
    (text: string) =>
      latest.current.filter((one) => one.delivery === 'failed' && one.text === text).length,
    [latest],
  );
  const shared = useMemo(
    () => ({ actions, find, canWrite, canModerate, isMuted }),
    [actions, find, canWrite, canModerate, isMuted],
  );
  const value = {
    moderation,
    isPaused,
    recipientName,
    readOnlyReason: whyNot,
    announce,
    field,
    target,
    setTarget,
    countFailed,
    emoji,
    reason,
    problem,
    run,
    isPausing: isPending('pause'),
    isAtEnd,
    setAtEnd,
    toEnd,
  };
  const state = { status: chat.status, mode: chat.mode };
  const own = { 'aria-label': labels.chatTitle };
  const section = usePart({ tag: 'section', state, own, ref: [root, ref] }, props);
  return (
    <LabelsProvider labels={labels}>
      <MessagesSharedProvider value={shared}>
        <ChatStateProvider value={chat}>
          <ChatContextProvider value={value}>{section}</ChatContextProvider>
        </ChatStateProvider>
      </MessagesSharedProvider>
    </LabelsProvider>
  );
});
