import type { CSSProperties } from 'react';
import { classNames } from '../internal/classNames';
import { hashString } from '../internal/hashString';

/** The letters and the colour that stand for a person; decoration, the name is always beside it. */
export function Avatar({ id, name, className }: { id: string; name: string; className?: string }) {
  const style = { '--bc-_hue': hashString(id) % 360 } as CSSProperties;
  return (
    <span className={classNames('bc-avatar', className)} style={style} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (firstLetter(first) + firstLetter(last)).toLocaleUpperCase() || '?';
}

function firstLetter(word: string): string {
  return /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '';
}
