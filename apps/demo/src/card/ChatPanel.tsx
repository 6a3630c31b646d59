import { Chat, ChatToggle } from '@backchannel/ui';
import { useId, useState } from 'react';

import { PauseChat } from './PauseChat';
import { useCrew } from './useCrew';

export const BACKSTAGE = 'backstage';

/** The chat with everybody. Hosts and those on stage have another one among themselves, and hosts pause either. */
export function ChatPanel({ title }: { title: string }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { isCrew, others } = useCrew();
  const isBackstage = isCrew && isOpen;

  const backstage = {
    channel: BACKSTAGE,
    to: others,
    recipientName: 'hosts and speakers',
    'aria-label': `Backstage, ${title}`,
    ...(others.length === 0 && { readOnlyReason: 'No other host or speaker is here.' }),
  };
  return (
    <div className="seat-chat-panel">
      {isCrew && (
        <div className="seat-chat-bar">
          <ChatToggle
            channel={BACKSTAGE}
            chatName="Backstage"
            open={isBackstage}
            onOpenChange={setOpen}
            controls={id}
          />
          <PauseChat {...(isBackstage && { channel: BACKSTAGE })} />
        </div>
      )}
      <Chat
        id={id}
        className="seat-chat"
        header={null}
        aria-label={`Chat, ${title}`}
        {...(isBackstage && backstage)}
      />
    </div>
  );
}
