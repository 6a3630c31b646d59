import { useChat, useRaisedHands, useRoster } from '@backchannel/react';
import { Chat, HandRaiseQueue } from '@backchannel/ui';
import { useState } from 'react';

import { People } from './People';
import { Tabs } from './Tabs';

type Panel = 'chat' | 'hands' | 'people';

/** Chat, hands and people, one at a time. */
export function SidePanel() {
  const [panel, setPanel] = useState<Panel>('chat');
  const { unread } = useChat();
  const { count } = useRaisedHands();
  const people = useRoster().length;

  return (
    <Tabs<Panel>
      className="seat-panel"
      label="Side panel"
      selected={panel}
      onSelect={setPanel}
      tabs={[
        {
          id: 'chat',
          title: 'Chat',
          badge: panel === 'chat' ? 0 : unread,
          badgeText: `${unread} unread`,
          content: <Chat className="seat-chat" header={null} />,
        },
        {
          id: 'hands',
          title: 'Hands',
          badge: count,
          badgeText: `${count} raised`,
          content: <HandRaiseQueue className="seat-hands" />,
        },
        {
          id: 'people',
          title: 'People',
          badge: people,
          badgeText: `${people} in the room`,
          content: <People />,
        },
      ]}
    />
  );
}
