import { useMemo } from 'react';

import { SeatCard } from '../card/SeatCard';
import { useSeat } from '../call/useSeat';
import { fetchSession } from '../session/fetchSession';
import { readRoomUrl } from '../session/roomUrl';
import { tabSecret } from '../session/tabSecret';
import { Shell } from '../shell/Shell';
import { JoinForm } from './JoinForm';

/**
 * One's own name and room. The choice lies in the address (`/join?name=…&room=…`), so that the server knows before the
 * page loads whether it is about a real room, and so that a reload joins again.
 */
export function JoinPage() {
  const query = new URLSearchParams(window.location.search);
  const name = query.get('name')?.trim() ?? '';
  const room = query.get('room')?.trim() ?? '';
  const choice = readRoomUrl(room);
  return name && choice.ok ? (
    <Joined name={name} room={room} />
  ) : (
    <JoinForm name={name} room={room} />
  );
}

function Joined({ name, room }: { name: string; room: string }) {
  const getSession = useMemo(
    () => async (signal: AbortSignal) => {
      const choice = readRoomUrl(room);
      if (!choice.ok) throw new Error(choice.problem);
      const own = await fetchSession('audience', name, signal, tabSecret('audience')).catch(
        () => null,
      );
      if (own?.url === choice.session.url && !choice.session.token) return own;
      return { ...choice.session, userName: name };
    },
    [name, room],
  );
  const state = useSeat(getSession, `join ${room}`);

  return (
    <Shell call={state.call} session={state.session} hostile={null}>
      <div className="hall-seats" data-seats="1">
        <SeatCard id="seat-own" seat="audience" title={name} state={state} isShown hasSound />
      </div>
    </Shell>
  );
}
