import type { Connect, RoomFrame } from '../protocol';

/** One scripted participant: a raw client of the protocol, without daily-js. */
export interface Guest {
  say(text: string): void;
  react(emoji: string): void;
  /** A rank raises the hand at that place, `false` lowers it. */
  setHand(handRaised: number | false): void;
  isHandRaised(): boolean;
  leave(): void;
}

const NO_TRACKS = { audio: 'off', video: 'off', screenAudio: 'off', screenVideo: 'off' } as const;

/**
 * Joins as a guest; resolves when the room has let it in.
 * @throws Error with the room's words when it has not.
 */
export async function openGuest(
  connect: Connect,
  roomUrl: string,
  userName: string,
  token: string | undefined,
): Promise<Guest> {
  let hand: number | false = false;
  let onAnswer = (_refusal?: string): void => undefined;
  const answered = new Promise<string | undefined>((resolve) => (onAnswer = resolve));

  const onFrame = (frame: RoomFrame): void => {
    if (frame.type === 'joined') onAnswer();
    if (frame.type === 'fatal-error') onAnswer(frame.errorMsg);
    if (frame.type === 'app-message' && isFloorCue(frame.data)) setHand(false);
  };
  const line = await connect(roomUrl, { onFrame, onClose: onAnswer });
  const send = (data: { type: string; [key: string]: string }): void =>
    line.send({ type: 'app-message', data, to: '*' });
  const setHand = (handRaised: number | false): void => {
    hand = handRaised;
    line.send({ type: 'set-user-data', userData: { handRaised } });
  };

  line.send({
    type: 'join',
    userName,
    tracks: NO_TRACKS,
    ...(token === undefined ? {} : { token }),
  });
  const refusal = await answered;
  if (refusal !== undefined) throw new Error(`${userName} was not let into ${roomUrl}: ${refusal}`);
  return {
    say: (text) => send({ type: 'chat', text }),
    react: (emoji) => send({ type: 'reaction', emoji }),
    setHand,
    isHandRaised: () => hand !== false,
    leave() {
      line.send({ type: 'leave' });
      line.close();
    },
  };
}

function isFloorCue(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'you-have-the-floor'
  );
}
