import type { ClientFrame, RoomConnection, RoomFrame } from '../protocol';
import type { LocalDaily } from './localDaily';

type FrameOf<T extends RoomFrame['type']> = Extract<RoomFrame, { type: T }>;
type JoinFrame = Extract<ClientFrame, { type: 'join' }>;

/** Somebody who has sent a join over a raw line, and everything that came back. */
export interface JoinedParticipant {
  readonly line: RoomConnection;
  readonly sessionId: string;
  readonly frames: RoomFrame[];
  readonly closed: string[];
  of<T extends RoomFrame['type']>(type: T): FrameOf<T>[];
}

export const NO_TRACKS = {
  audio: 'off',
  video: 'off',
  screenAudio: 'off',
  screenVideo: 'off',
} as const;

/** Joins and resolves with the answer, `joined` or a fatal error. */
export async function joinRoom(
  daily: LocalDaily,
  room: string,
  frame: Partial<JoinFrame> = {},
): Promise<JoinedParticipant> {
  const frames: RoomFrame[] = [];
  const closed: string[] = [];
  let answered = (): void => undefined;
  const answer = new Promise<void>((resolve) => (answered = resolve));
  const line = await daily.connect(`${daily.origin}/${room}`, {
    onFrame(received) {
      frames.push(received);
      answered();
    },
    onClose: (reason) => closed.push(reason),
  });
  line.send({ type: 'join', tracks: NO_TRACKS, ...frame });
  await answer;
  const of = <T extends RoomFrame['type']>(type: T): FrameOf<T>[] =>
    frames.filter((received): received is FrameOf<T> => received.type === type);
  return { line, sessionId: of('joined')[0]?.local.session_id ?? '', frames, closed, of };
}
