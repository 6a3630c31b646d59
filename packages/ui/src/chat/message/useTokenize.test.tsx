import { render, screen } from '@testing-library/react';
import { tokenize } from 'linkifyjs';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MessageText } from './MessageText';
import { mayHaveLinks } from './useTokenize';

const signs = ['.', '@', ':', '/', '//', '://', '-', '<', ' ', '\n'];
const words = ['a', '例え', '1', 'www', 'http', 'MAILTO', 'mailto:x', 'LocalHost', 'com', 'テスト'];
const pieces = [...signs, ...words];

it('looks for addresses wherever there is one', () => {
  const texts = pieces.flatMap((a) =>
    pieces.flatMap((b) => pieces.flatMap((c) => [`${a}${b}${c}`, `a@${a}${b}${c}`])),
  );
  const linked = texts.filter((text) => tokenize(text).some(({ isLink }) => isLink));
  expect(linked.length).toBeGreaterThan(100);
  expect(linked.filter((text) => !mayHaveLinks(text))).toEqual([]);
  const plain = ['Hello.', 'Well... no. Yes', 'at 3:15', 'me @ home', 'and/or', 'one.\nTwo'];
  expect(plain.filter(mayHaveLinks)).toEqual([]);
});

it('shows the text at once, also on a server, and the address as a link when it can', async () => {
  const text = <MessageText text="see daily.co <b>" />;
  expect(renderToString(text)).toBe('see daily.co &lt;b&gt;');
  const { container } = render(text);
  expect(container.innerHTML).toBe('see daily.co &lt;b&gt;');
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'daily.co' });
  expect([link.href, container.textContent]).toEqual(['https://daily.co/', 'see daily.co <b>']);
});
