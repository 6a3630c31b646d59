/** What can be done about a problem, as the one button under its sentence. */
export type Remedy = 'retry' | 'reload' | 'choose-room';

/** Something went wrong that people should read: one sentence and one thing to do. */
export class Problem extends Error {
  readonly remedy: Remedy;

  constructor(sentence: string, remedy: Remedy = 'retry') {
    super(sentence);
    this.name = 'Problem';
    this.remedy = remedy;
  }
}

const SENTENCES: Record<string, [string, Remedy]> = {
  'exp-token': ['Your invitation has expired. Ask for a new one.', 'choose-room'],
  'nbf-token': ['Your invitation is not valid yet. Come back later.', 'retry'],
  'exp-room': ['This room has expired.', 'choose-room'],
  'nbf-room': ['This room is not open yet.', 'retry'],
  'no-room': ['There is no room at this address.', 'choose-room'],
  'not-allowed': [
    'This room does not let you in: it is private or your invitation is not valid.',
    'choose-room',
  ],
  'meeting-full': ['This room is full.', 'retry'],
  'end-of-life': ['This room has ended.', 'choose-room'],
  ejected: ['A host has removed you from the room.', 'retry'],
  'connection-error': ['The connection to the room is gone. What you see is kept.', 'retry'],
};

/** Turns what daily-js throws or emits (an Error, a string or an `error` event) into a `Problem`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const type = readPath(error, 'error', 'type') ?? readPath(error, 'type');
  const known = typeof type === 'string' ? SENTENCES[type] : undefined;
  const message = readMessage(error);
  if (message.includes('call object bundle')) {
    return new Problem('The call could not be loaded: no answer from the server of this room.');
  }
  if (known) return new Problem(known[0], known[1]);
  if (message.includes('WebRTC')) {
    return new Problem(
      'This browser has no WebRTC here. Open the page in a current browser, at http://localhost or over https.',
      'reload',
    );
  }
  return new Problem(`The call could not be joined${message ? `: ${message}` : '.'}`);
}

function readMessage(error: unknown): string {
  if (typeof error === 'string') return error;
  if (error instanceof Error) return error.message;
  const message = readPath(error, 'errorMsg');
  return typeof message === 'string' ? message : '';
}

function readPath(value: unknown, ...keys: string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.entries(current).find(([name]) => name === key)?.[1];
  }
  return current;
}
