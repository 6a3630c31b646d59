import type { ClientFrame, RoomFrame, WireParticipant } from '../protocol';
import type { Admission } from './admission';
import { createRoom, type Room } from './createRoom';
import type { Delivery } from './delivery';
import type { RoomConfigInput } from './roomConfig';

type FrameOf<T extends RoomFrame['type']> = Extract<RoomFrame, { type: T }>;
type JoinFrame = Extract<ClientFrame, { type: 'join' }>;

/** A room with a clock in the test's hand, people known by name, and what each of them has received. */
export interface RoomPlay {
  readonly room: Room;
  /** Joins and gives the session_id. */
  join(name: string, admission?: Partial<Admission>, frame?: Partial<JoinFrame>): string;
  send(name: string, frame: ClientFrame): void;
  leave(name: string): void;
  /** Lets time pass, doing what falls due at its time. */
  wait(ms: number): void;
  /** The frames of one type that this person got since the last `forget`. */
  got<T extends RoomFrame['type']>(name: string, type: T): FrameOf<T>[];
  /** All of them, in order. */
  all(name: string): RoomFrame[];
  types(name: string): string[];
  /** Who is in, with the name the test knows them by. */
  inside(): { name: string; participant: WireParticipant }[];
  forget(): void;
  /** Hands out what a call of the engine itself gave. */
  handOut(deliveries: Delivery[]): void;
  now(): number;
}

const ADMISSION: Admission = {
  room: { id: 'room-id', name: 'r', url: 'http://local/r', config: {} },
  isOwner: false,
  roomPermissions: {},
  tokenPermissions: {},
  startAudioOff: false,
  startVideoOff: false,
  ejectAt: 0,
};

const TRACKS = { audio: 'on', video: 'on', screenAudio: 'off', screenVideo: 'off' } as const;

export function playRoom(config?: RoomConfigInput): RoomPlay {
  let ids = 0;
  const room = createRoom(config, { createId: () => `id-${(ids += 1)}` });
  const received = new Map<string, RoomFrame[]>();
  let now = 1_000_000;
  const frames = (name: string): RoomFrame[] => received.get(name) ?? [];
  const handOut = (deliveries: Delivery[]): void => {
    for (const { to, frame } of deliveries) frames(to).push(frame);
  };
  const got = <T extends RoomFrame['type']>(name: string, type: T): FrameOf<T>[] =>
    frames(name).filter((frame): frame is FrameOf<T> => frame.type === type);
  return {
    room,
    join(name, admission, frame) {
      received.set(name, []);
      const join: JoinFrame = { type: 'join', userName: name, tracks: TRACKS, ...frame };
      handOut(room.join(name, join, { ...ADMISSION, ...admission }, now));
      return got(name, 'joined')[0]?.local.session_id ?? '';
    },
    send: (name, frame) => handOut(room.receive(name, frame, now)),
    leave: (name) => handOut(room.disconnect(name, now)),
    wait(ms) {
      const end = now + ms;
      for (;;) {
        const due = room.nextDeadline();
        if (due === undefined || due > end) break;
        now = Math.max(now, due);
        handOut(room.advance(now));
      }
      now = end;
    },
    got,
    all: frames,
    inside: () =>
      room.participants().map(({ participant }) => {
        const joined = [...received.keys()].find(
          (name) => got(name, 'joined')[0]?.local.session_id === participant.session_id,
        );
        return { name: joined ?? '', participant };
      }),
    types: (name) => frames(name).map(({ type }) => type),
    forget: () => received.forEach((list) => list.splice(0)),
    handOut,
    now: () => now,
  };
}
