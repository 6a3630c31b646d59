import { Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { ignoreFailure } from '../internal/ignoreFailure';
import { useLabels } from '../labels/LabelsProvider';
import type { ModerationState } from './chatState';

/** What `ChatHeader` takes. */
export interface ChatHeaderProps {
  header: ReactNode;
  moderation: ModerationState;
  isPaused: boolean;
}

/** The title, and for hosts the way to pause the chat. */
export function ChatHeader({ header, moderation, isPaused }: ChatHeaderProps) {
  const labels = useLabels();
  const { canModerate, pause, resume } = moderation;
  const Icon = isPaused ? Play : Pause;
  return (
    <div className="bc-header">
      {header ?? <h2 className="bc-title">{labels.chatTitle}</h2>}
      {canModerate && (
        <button
          type="button"
          className="bc-button bc-button-small bc-button-quiet"
          onClick={() => ignoreFailure(isPaused ? resume() : pause())}
        >
          <Icon className="bc-icon" aria-hidden="true" />
          {isPaused ? labels.chatResume : labels.chatPause}
        </button>
      )}
    </div>
  );
}
