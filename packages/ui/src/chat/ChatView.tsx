import { forwardRef, useId, useRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { mergeProps } from '../internal/mergeProps';
import { useMergedRef } from '../internal/useMergedRef';
import type { Labels } from '../labels/labels';
import { LabelsProvider, useLabels } from '../labels/LabelsProvider';
import { ChatComposer } from './ChatComposer';
import { ChatLog } from './ChatLog';
import { whyReadOnly, type ChatMessage, type ChatState } from './chatState';
import { useChatAnnouncements } from './useChatAnnouncements';

/** What `Chat` takes, and the props of the `<section>` that it renders. */
export interface ChatProps extends ComponentPropsWithoutRef<'section'> {
  /** Called with every message that arrives, replayed ones included; see `useChat`. */
  onMessage?: (message: ChatMessage) => void;
  /** What stands above the log. Default: the title; `null` leaves it out. */
  header?: ReactNode;
  /** Why nobody can write at the moment, for example `'The chat is paused.'` */
  readOnlyReason?: string;
  /** Words of this chat that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface ChatViewProps extends Omit<ChatProps, 'onMessage'> {
  chat: ChatState;
  nameOf: (sessionId: string) => string;
}

/** The chat as it looks for a given state of the hook. */
export const ChatView = forwardRef<HTMLElement, ChatViewProps>(function ChatView(
  { chat, nameOf, header, readOnlyReason, labels: ownLabels, ...props },
  ref,
) {
  const labels = useLabels(ownLabels);
  const titleId = useId();
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const announce = useAnnouncer(root);
  useChatAnnouncements(chat, labels, announce);
  const own = {
    className: 'bc-root bc-chat',
    'aria-label': labels.chatTitle,
    'data-status': chat.status,
  };
  const title = (
    <h2 id={titleId} className="bc-title">
      {labels.chatTitle}
    </h2>
  );

  return (
    <LabelsProvider labels={labels}>
      <section ref={useMergedRef(root, ref)} {...mergeProps(own, props)}>
        {header !== null && <div className="bc-header">{header ?? title}</div>}
        <ChatLog chat={chat} nameOf={nameOf} onEscape={() => field.current?.focus()} />
        <ChatComposer
          chat={chat}
          field={field}
          announce={announce}
          readOnlyReason={readOnlyReason ?? whyReadOnly(chat.status, labels)}
        />
      </section>
    </LabelsProvider>
  );
});
