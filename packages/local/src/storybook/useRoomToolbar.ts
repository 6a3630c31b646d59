import { useEffect, useRef } from 'react';
import type { StoryRoom } from './openStoryRoom';
import { NETWORKS, SERVER_MESSAGES } from './roomToolbar';

/** Does to the room what the toolbar says: its network, and what its server sends when that is chosen. */
export function useRoomToolbar(room: StoryRoom | null, globals: Record<string, unknown>): void {
  const network = String(globals.network);
  const server = String(globals.server);
  const said = useRef(server);

  useEffect(() => {
    const faults = NETWORKS[network]?.faults;
    if (!room || !faults) return;
    room.faults.set(faults);
    return () =>
      room.faults.set(Object.fromEntries(Object.keys(faults).map((name) => [name, undefined])));
  }, [room, network]);

  useEffect(() => {
    if (!room || said.current === server) return;
    said.current = server;
    const data = SERVER_MESSAGES[server]?.data;
    if (data) void room.sendAsServer(data);
  }, [room, server]);
}
