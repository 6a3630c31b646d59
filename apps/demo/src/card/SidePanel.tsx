import { useChat, useRaisedHands, useRoster } from '@backchannel/react';
import { HandRaiseQueue } from '@backchannel/ui';
import { useId, useState } from 'react';

import { BACKSTAGE, ChatPanel } from './ChatPanel';
import { People } from './People';
import { Tabs } from './Tabs';
import { useCrew } from './useCrew';

/** What the side panel can show. */
export type Panel = 'chat' | 'hands' | 'people';

/** Chat, hands and people, one at a time. */
export function SidePanel({ title, opening }: { title: string; opening: Panel }) {
  const [panel, setPanel] = useState<Panel>(opening);
  const handsTitle = useId();
  const { isCrew } = useCrew();
  const main = useChat();
  const backstage = useChat({ channel: BACKSTAGE });
  const unread = main.unread + (isCrew ? backstage.unread : 0);
  const { count } = useRaisedHands();
  const people = useRoster().length;

  return (
    <Tabs<Panel>
      className="seat-panel"
      label={`Side panel, ${title}`}
      selected={panel}
      onSelect={setPanel}
      tabs={[
        {
          id: 'chat',
          title: 'Chat',
          mark: 'message',
          badge: panel === 'chat' ? 0 : unread,
          badgeText: `${unread} unread`,
          content: <ChatPanel title={title} />,
        },
        {
          id: 'hands',
          title: 'Hands',
          mark: 'participant value',
          badge: count,
          badgeText: `${count} raised`,
          content: (
            <>
              <span id={handsTitle} hidden>{`Raised hands, ${title}`}</span>
              <HandRaiseQueue className="seat-hands" aria-labelledby={handsTitle} />
            </>
          ),
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
