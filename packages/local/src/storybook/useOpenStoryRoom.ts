import { useEffect, useState } from 'react';
import { openStoryRoom, type StoryRoom } from './openStoryRoom';

/** What is known of the room of a story. */
export type StoryRoomState =
  { kind: 'opening' } | { kind: 'open'; room: StoryRoom } | { kind: 'failed'; reason: unknown };

/**
 * Opens a room for as long as the component is mounted. An effect that runs twice opens two, of which the first is
 * closed as soon as it is open.
 *
 * @param onOpen - what the story prepares before it is shown; the one of the first render counts.
 */
export function useOpenStoryRoom(
  onOpen: ((room: StoryRoom) => void | Promise<void>) | undefined,
): StoryRoomState {
  const [state, setState] = useState<StoryRoomState>({ kind: 'opening' });
  const [prepare] = useState(() => onOpen);

  useEffect(() => {
    let isMounted = true;
    const opening = openStoryRoom();
    const show = async (): Promise<void> => {
      const room = await opening;
      if (isMounted) await prepare?.(room);
      if (isMounted) await room.settle();
      if (isMounted) setState({ kind: 'open', room });
    };
    show().catch((reason: unknown) => {
      if (isMounted) setState({ kind: 'failed', reason });
    });
    return () => {
      isMounted = false;
      setState({ kind: 'opening' });
      opening.then(
        (room) => room.close(),
        () => undefined,
      );
    };
  }, [prepare]);

  return state;
}
