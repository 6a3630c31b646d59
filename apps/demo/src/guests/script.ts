/** What the guests of the page say and do. */
export interface GuestScript {
  name: string;
  /** The rank of the hand that is raised on arrival, if any. */
  handRank?: number;
}

export const guests: readonly GuestScript[] = [
  { name: 'Bo Larsen', handRank: 1 },
  { name: 'Mei Tanaka' },
  { name: 'Kofi Mensah', handRank: 2 },
  { name: 'Sofía Ruiz' },
  { name: 'Yara Haddad' },
  { name: 'Tom Weber' },
];

/** Who is on stage when the page opens. */
export const SPEAKERS: readonly string[] = ['Yara Haddad', 'Mei Tanaka'];

/** Who says what: an index into `guests` and a text. The first ones are there when the page opens. */
export const lines: readonly (readonly [guest: number, text: string])[] = [
  [1, 'Good morning from Osaka!'],
  [5, 'Sound and picture are fine here.'],
  [0, 'Will there be a recording?'],
  [3, 'I have the same question as Bo.'],
  [5, 'Which version does this need?'],
  [2, 'Could you show the queue once more?'],
  [1, '@Ana the late joiner sees the same stage, nice.'],
  [3, 'How many people can be in a room?'],
  [5, 'Does it work with an existing call?'],
  [0, 'Thanks, that answers it.'],
  [5, 'What happens when the host reloads?'],
  [2, '@You have you tried the hand button?'],
  [3, 'Can the server send to one person only?'],
  [4, 'Good questions, keep them coming.'],
];

export const OPENING_LINES = 4;
export const OPENING_LINE_EVERY_MS = 120;
export const LINE_EVERY_MS = 6_000;
export const CLAPS_EVERY_MS = 10_000;
export const CLAPS_AT_ONCE = 5;
/** After this the guests only listen. */
export const GUESTS_TALK_FOR_MS = 60_000;
