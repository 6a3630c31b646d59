const place = '\uFFFC';

/** What `Sentence` takes. */
export interface SentenceProps {
  /** A label with a name in it. */
  words: (name: string) => string;
  name: string;
}

/** A label with a person's name in it, the name isolated so that its direction stays its own. */
export function Sentence({ words, name }: SentenceProps) {
  const [before, ...after] = words(place).split(place);
  if (after.length === 0) return before;
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after.join(name)}
    </>
  );
}
