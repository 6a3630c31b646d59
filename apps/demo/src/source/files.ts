/** One file as it lies in the repository and as it runs here. */
interface SourceFile {
  path: string;
  /** What of the page it makes. */
  makes: string;
  text: string;
  lines: number;
}

const texts = import.meta.glob<string>(
  [
    '/src/card/SeatContent.tsx',
    '/src/card/SidePanel.tsx',
    '/src/card/ChatPanel.tsx',
    '/src/card/SeatCard.tsx',
    '/server/createHall.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** The files that make the four steps; nothing is shortened. */
export const sourceFiles: readonly SourceFile[] = [
  file('src/card/SeatContent.tsx', 'Stage, invitation, reactions, hand and toasts'),
  file('src/card/SidePanel.tsx', 'Chat, hands and people, with what is new in each'),
  file('src/card/ChatPanel.tsx', 'Chat, and one more for hosts and speakers'),
  file('src/card/SeatCard.tsx', 'One participant: Daily’s own provider around it'),
  file('server/createHall.ts', 'Room, tokens, and what the server may send'),
];

export const lineCount = sourceFiles.reduce((sum, { lines }) => sum + lines, 0);

function file(path: string, makes: string): SourceFile {
  const text = texts[`/${path}`];
  if (text === undefined) throw new Error(`There is no file ${path} to show.`);
  return { path, makes, text, lines: text.trimEnd().split('\n').length };
}
