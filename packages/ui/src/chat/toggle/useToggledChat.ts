import { useChat, useConnection } from '@backchannel/react';
import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { useChatLabels } from '../../labels/useChatLabels';
import type { ChatTogglePartProps } from './ChatToggleView';
import { messageAnnouncement } from '../root/messageAnnouncement';
import { speakFor } from '../root/spokenChats';

/** What a toggle shows of its chat. While the chat is closed, the toggle says who mentions this participant, and the chat itself is silent. */
export function useToggledChat({
  call,
  channel = 'main',
  open,
  labels: ownLabels,
}: Pick<ChatTogglePartProps, 'call' | 'channel' | 'open' | 'labels'>) {
  const labels = useChatLabels(ownLabels);
  const connection = useConnection({ call });
  // Speaks in the document of the page where the button stands; the button sets it.
  const element = useRef<HTMLButtonElement>(null);
  const announce = useAnnouncer(element);
  const chat = useChat({
    call,
    channel,
    onMessage: (message) => {
      if (!open && message.mentionsMe) announce(messageAnnouncement(message, labels));
    },
  });

  useEffect(
    () => (open || !connection ? undefined : speakFor(connection, channel)),
    [open, connection, channel],
  );
  return { chat, element };
}
