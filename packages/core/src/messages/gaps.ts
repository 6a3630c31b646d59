import type { Connection } from '../connection/connection';
import { roomUrl } from '../connection/roomUrl';
import { statusService } from '../status/statusService';

/** A time in which messages passed this client by: Daily stores none. */
export interface MessageGap {
  /** `interrupted`: the network was away and came back, same session_id. `rejoined`: the room was left or lost and joined again. */
  readonly kind: 'interrupted' | 'rejoined';
  /** This machine's clock, ms. */
  readonly since: number;
  /** ms. */
  readonly lasted: number;
}

/** Tells of each gap when it is over: what was sent meanwhile did not and will not arrive. */
export function watchGaps(connection: Connection, tell: (gap: MessageGap) => void): void {
  const { call, events, report } = connection;
  const status = connection.use(statusService);
  const down = new Map<string, number>();
  let room = status.isJoined() ? roomUrl(call) : undefined;
  let away: { since: number; room: string | undefined } | undefined;

  function end(kind: MessageGap['kind'], since: number) {
    const lasted = Math.max(0, Date.now() - since);
    const detail = `Messages of the last ${lasted} ms did not arrive (${kind}).`;
    report({ kind: 'gap', mechanism: 'message', name: '', detail });
    tell({ kind, since, lasted });
  }

  const began = () => Math.min(Date.now(), ...down.values());

  events.on('network-connection', ({ type, event }) => {
    const since = began();
    if (event === 'interrupted' && status.isJoined() && !down.has(type)) down.set(type, Date.now());
    if (event !== 'connected' || !down.delete(type) || down.size > 0) return;
    end('interrupted', since);
  });
  status.onStay(({ type }) => {
    if (type === 'joined') {
      const before = away;
      away = undefined;
      down.clear();
      room = roomUrl(call);
      if (before && before.room === room) end('rejoined', before.since);
      return;
    }
    away ??= { since: began(), room };
    down.clear();
  });
}
