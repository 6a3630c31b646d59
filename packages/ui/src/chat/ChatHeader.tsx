import { Pause, Play } from '../icons/icons';
import type { ReactNode } from 'react';
import { useChatLabels } from '../labels/useChatLabels';
import { withIcon } from '../part/withIcon';
import { ChatPause } from './root/ChatPause';

const pause = withIcon(Pause);
const resume = withIcon(Play);

/** The title, and for hosts the way to pause the chat. */
export function ChatHeader({ header }: { header: ReactNode }) {
  const labels = useChatLabels();
  return (
    <div className="bc-header">
      {header ?? <h2 className="bc-title">{labels.chatTitle}</h2>}
      <ChatPause
        className="bc-button bc-button-small bc-button-quiet"
        render={(props, { paused }) => (paused ? resume : pause)(props)}
      />
    </div>
  );
}
