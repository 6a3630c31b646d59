import { useChatModeration } from '@backchannel/react';

/** For hosts: lets nobody but hosts write, or everybody again. */
export function PauseChat({ channel }: { channel?: string }) {
  const { canModerate, isPaused, pause, resume } = useChatModeration({ channel });
  if (!canModerate) return null;
  return (
    <button
      className="hall-button"
      type="button"
      // What fails is a row in the drawer.
      onClick={() => void (isPaused ? resume() : pause()).catch(() => undefined)}
    >
      {isPaused ? 'Resume chat' : 'Pause chat'}
    </button>
  );
}
