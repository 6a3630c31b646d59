const NAMES = [
  'Amara',
  'Bruno',
  'Chiyo',
  'Dario',
  'Elif',
  'Farid',
  'Greta',
  'Hana',
  'Idris',
  'Jonas',
  'Kaja',
  'Luis',
  'Mina',
  'Noor',
  'Olga',
  'Pavel',
];

export const LINES = [
  'Hello everybody!',
  'Could you show that once more?',
  'Same here, works for me.',
  'What about the people who join late?',
  'Is there a recording?',
  'That answers my question, thank you.',
  'How many of us are here?',
  'Great point.',
];

export const REACTIONS = ['👏', '❤️', '😂', '🎉'];

/** The first sixteen have a name each, later ones a name with a number. */
export function guestName(index: number): string {
  const name = NAMES[index % NAMES.length] ?? 'Guest';
  const round = Math.floor(index / NAMES.length);
  return round === 0 ? name : `${name} ${round + 1}`;
}
