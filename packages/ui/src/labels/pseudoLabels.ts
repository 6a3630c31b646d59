import { defaultLabels, type Labels } from './labels';

const ACCENTS: Record<string, string> = Object.fromEntries(
  [...'aåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž'].flatMap((_, index, all) =>
    index % 2 === 0 ? [[all[index] ?? '', all[index + 1] ?? '']] : [],
  ),
);
const GIVEN = /\uE000([^\uE001]*)\uE001/;

/** The same words with other letters, longer by a third, and between brackets that show a cut. */
function pseudo(text: string): string {
  const parts = text.split(GIVEN);
  const letters = parts.map((part, index) => (index % 2 === 1 ? part : accented(part))).join('');
  return `[!! ${letters}${'·'.repeat(Math.ceil(text.length / 3))} !!]`;
}

const accented = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const small = ACCENTS[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? small : small.toUpperCase();
  });

/** What people wrote stays as it is: only the words around it belong to the label. */
const given = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(given);
  return typeof value === 'string' ? `\uE000${value}\uE001` : value;
};

function pseudoOf(label: unknown): unknown {
  if (typeof label === 'string') return pseudo(label);
  if (Array.isArray(label)) return label.map(pseudoOf);
  if (typeof label !== 'function') return label;
  return (...values: unknown[]) => {
    const plain = String(label(...values));
    const marked = String(label(...values.map(given)));
    // A label that looks its value up, as the name of an emoji, is asked with the value itself.
    return pseudo(marked.replaceAll(/[\uE000\uE001]/g, '') === plain ? marked : plain);
  };
}

/** The labels of a language that nobody speaks: it shows which words no label is for, and which do not fit. */
export const pseudoLabels = Object.fromEntries(
  Object.entries(defaultLabels).map(([key, label]) => [key, pseudoOf(label)]),
) as unknown as Labels;
