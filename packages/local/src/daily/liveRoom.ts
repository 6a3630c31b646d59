import type { Clock } from '../clock/clock';
import type { ClientFrame, FatalErrorFrame, JoinFrame, PreAuthFrame, RoomFrame } from '../protocol';
import type { Admission } from '../room/admission';
import { createRoom, type Room } from '../room/createRoom';
import { decodeClientFrame } from '../room/decodeClientFrame';
import type { Delivery } from '../room/delivery';
import type { RoomConfigInput } from '../room/roomConfig';
import { accessOf } from './accessOf';
import type { Activity } from './activity';
import { describeFrame } from './describeFrame';
import type { Line, OpenLine } from './line';
import { createScheduler } from './scheduler';

/** Frames that wait while a token is checked. */
const MAX_WAITING_FRAMES = 100;

/** Lets somebody in or says why not. */
export type Admit = (
  frame: Pick<JoinFrame, 'token' | 'dailyJsVersion'>,
) => Promise<Admission | FatalErrorFrame>;

export interface LiveRoomOptions {
  config: RoomConfigInput;
  clock: Clock;
  admit: Admit;
  report: (kind: Activity['kind'], detail: string) => void;
}

/** A room engine with its lines and its timer. */
export interface LiveRoom {
  readonly room: Room;
  open(line: Line): OpenLine;
  /** Makes the engine do something and sends what comes of it. */
  act(step: (room: Room, now: number) => Delivery[]): void;
  /** Whether nothing that was sent is still on its way out. */
  isIdle(): boolean;
  /** As `isIdle`, but for what waits for a time to come. */
  isStill(): boolean;
  /** Calls back whenever something was sent; returns the way to stop that. */
  onFlushed(listener: () => void): () => void;
  close(reason: string): void;
}

interface Connection {
  id: string;
  line: Line;
  state: 'new' | 'joining' | 'in' | 'closed';
  waiting: ClientFrame[];
  /** For the log. */
  name: string;
}

export function createLiveRoom({ config, clock, admit, report }: LiveRoomOptions): LiveRoom {
  const room = createRoom(config, { createId: () => crypto.randomUUID() });
  const connections = new Map<string, Connection>();
  const flushListeners = new Set<() => void>();
  const scheduler = createScheduler(clock, () => act((engine, time) => engine.advance(time)));
  let outbox: Delivery[] = [];
  let joining = 0;
  let deadline: number | undefined;
  let lastId = 0;

  function act(step: (room: Room, now: number) => Delivery[]): void {
    const now = clock.now();
    // What is due comes first, even if the timer is late.
    const due = deadline !== undefined && deadline <= now ? room.advance(now) : [];
    const deliveries = [...due, ...step(room, now)];
    deadline = room.nextDeadline();
    scheduler.set(deadline);
    // Never from inside a caller's send(): its own code would be re-entered.
    if (outbox.length === 0) queueMicrotask(flush);
    for (const delivery of deliveries) outbox.push(delivery);
  }

  function isStill(): boolean {
    return outbox.length === 0 && joining === 0;
  }

  function flush(): void {
    const deliveries = outbox;
    outbox = [];
    const encode = createEncoder();
    for (const { to, frame } of deliveries) {
      const connection = connections.get(to);
      if (!connection) continue;
      connection.line.deliver(encode(frame));
      if (frame.type === 'fatal-error') end(connection, frame.errorMsg);
      else if (frame.type === 'access') end(connection, 'You were told what access you have.');
    }
    for (const listener of [...flushListeners]) listener();
  }

  function end(connection: Connection, reason: string): void {
    if (connection.state === 'closed') return;
    if (connection.state === 'in') {
      report('left', connection.name);
      act((engine, time) => engine.disconnect(connection.id, time));
    }
    connection.state = 'closed';
    connections.delete(connection.id);
    connection.line.close(reason);
  }

  function reject(connection: Connection, reason: string): void {
    report('rejected-frame', reason);
    end(connection, reason);
  }

  function handle(connection: Connection, frame: ClientFrame): void {
    if (connection.state === 'joining') {
      if (connection.waiting.push(frame) > MAX_WAITING_FRAMES) {
        reject(
          connection,
          `More than ${MAX_WAITING_FRAMES} frames were sent before the join was answered.`,
        );
      }
    } else if (frame.type === 'leave') {
      end(connection, 'You have left.');
    } else if (connection.state === 'new') {
      if (frame.type === 'join') void enter(connection, frame);
      else if (frame.type === 'pre-auth') void tellAccess(connection, frame);
      else reject(connection, `The first frame must be "join", not "${frame.type}".`);
    } else if (frame.type === 'join' || frame.type === 'pre-auth') {
      reject(connection, 'This connection has joined already; open another one to join again.');
    } else {
      describeFrame(frame, (kind, detail) => report(kind, `${connection.name}: ${detail}`));
      act((engine, time) => engine.receive(connection.id, frame, time));
    }
  }

  async function tellAccess(connection: Connection, frame: PreAuthFrame): Promise<void> {
    connection.state = 'joining';
    joining += 1;
    const admission = await admit(frame).finally(() => {
      joining -= 1;
    });
    act(() => [{ to: connection.id, frame: accessOf(admission) }]);
  }

  async function enter(connection: Connection, frame: JoinFrame): Promise<void> {
    connection.state = 'joining';
    joining += 1;
    const admission = await admit(frame).finally(() => {
      joining -= 1;
    });
    if (isClosed(connection)) return;
    if ('errorMsg' in admission) {
      report('refused', `${admission.error.type}: ${admission.error.msg}`);
      act(() => [{ to: connection.id, frame: admission }]);
      return;
    }
    connection.name = admission.userName ?? frame.userName ?? 'somebody without a name';
    act((engine, time) => engine.join(connection.id, frame, admission, time));
    // The engine itself has the last word: the room may be full by now.
    if (!room.has(connection.id)) return report('refused', `${connection.name}: full or banned`);
    connection.state = 'in';
    const as = admission.access === 'lobby' ? ' (in the lobby)' : '';
    report('joined', admission.isOwner ? `${connection.name} (owner)` : connection.name + as);
    for (const waiting of connection.waiting.splice(0)) {
      if (!isClosed(connection)) handle(connection, waiting);
    }
  }

  return {
    room,
    open(line) {
      lastId += 1;
      const connection: Connection = {
        id: `line-${lastId}`,
        line,
        state: 'new',
        waiting: [],
        name: '',
      };
      connections.set(connection.id, connection);
      return {
        receive(text) {
          if (isClosed(connection)) return;
          const decoded = decodeClientFrame(text);
          if ('frame' in decoded) handle(connection, decoded.frame);
          else reject(connection, decoded.rejected);
        },
        lost: () => end(connection, 'The connection was lost.'),
      };
    },
    act,
    isIdle: () => isStill() && !room.isHoldingBack(),
    isStill,
    onFlushed(listener) {
      flushListeners.add(listener);
      return () => flushListeners.delete(listener);
    },
    close(reason) {
      for (const connection of [...connections.values()]) end(connection, reason);
      scheduler.set(undefined);
    },
  };
}

function isClosed(connection: Connection): boolean {
  return connection.state === 'closed';
}

/** A frame for many is one text. */
function createEncoder(): (frame: RoomFrame) => string {
  let last: RoomFrame | undefined;
  let text = '';
  return (frame) => {
    if (frame !== last) {
      last = frame;
      text = JSON.stringify(frame);
    }
    return text;
  };
}
