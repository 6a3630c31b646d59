import type { CallOption } from '@backchannel/react';
import { forwardRef, useRef } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import type { Labels } from '../../labels/labels';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import type { ChatState } from '../chatState';
import { useReturnToToggle } from './useReturnToToggle';
import { useUnreadAnnouncements } from './useUnreadAnnouncements';

/** The state of `Chat.Toggle`. */
export interface ChatToggleState {
  /** The chat is open. */
  open: boolean;
  /** How many messages of others were not seen yet; undefined for none. */
  unread: number | undefined;
  /** One of them mentions this participant, or one that was edited since. */
  mentionsMe: boolean;
}

/** What `Chat.Toggle` takes: the props of a `<button>`, and whether the chat is open, which is the app’s to keep. */
export interface ChatTogglePartProps extends PartProps<'button', ChatToggleState> {
  /** Whether the chat is open. */
  open: boolean;
  /** Called with what is wanted when the button is pressed. */
  onOpenChange: (open: boolean) => void;
  /** The id of what it opens. When that closes with the focus in it, the focus comes back to the button. */
  controls?: string | undefined;
  /** The call, where it is not the one of the nearest `DailyProvider`. */
  call?: CallOption['call'];
  /** The channel whose messages it counts. Default `main`. */
  channel?: string | undefined;
  /** What the chat is called, in the name of the button and when it says what is unread. Default: “Chat”. */
  chatName?: string | undefined;
  /** Words of this button that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

interface ChatToggleViewProps extends Omit<ChatTogglePartProps, 'call' | 'channel'> {
  chat: Pick<ChatState, 'unread' | 'unreadMentions'>;
}

/** The toggle as it is for a given state of the hook. */
export const ChatToggleView = forwardRef<HTMLButtonElement, ChatToggleViewProps>(
  function ChatToggleView(
    { chat, open, onOpenChange, controls, chatName, labels: ownLabels, ...props },
    ref,
  ) {
    const labels = useChatLabels(ownLabels);
    const button = useRef<HTMLButtonElement>(null);
    const announce = useAnnouncer(button);
    const { unread } = chat;
    const mentionsMe = chat.unreadMentions > 0;
    const name = chatName ?? labels.chatTitle;
    const words = (count: number) => labels.chatToggle(count, name, false);
    useUnreadAnnouncements(unread, !open, announce, words);
    useReturnToToggle(button, open, controls);

    const own = {
      type: 'button',
      'aria-expanded': open,
      'aria-controls': open ? controls : undefined,
      'aria-label': labels.chatToggle(unread, name, mentionsMe),
      onClick: () => onOpenChange(!open),
      children: name,
    };
    const state = { open, unread: unread || undefined, mentionsMe };
    return usePart({ tag: 'button', state, own, ref: [button, ref] }, props);
  },
);
