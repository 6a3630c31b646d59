import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { gallery } from '../testing/gallery';
import { LabelsProvider } from './LabelsProvider';
import { pseudoLabels } from './pseudoLabels';

afterEach(cleanup);

/** What is left when a word went past the labels; times are written by the browser. */
const ENGLISH = /[a-z]{2,}/i;

function wordsIn(root: Element): string[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!parent?.closest('time')) words.push(texts.currentNode.textContent ?? '');
  }
  for (const element of root.querySelectorAll('*'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription'])
      words.push(element.getAttribute(name) ?? '');
  return words;
}

it('keeps what people wrote', () => {
  expect(pseudoLabels.chatReplyingTo('Ben')).toContain(' Ben');
  expect(pseudoLabels.chatSend).toBe('[!! Šéñð·· !!]');
  expect(pseudoLabels.reactionName('👏')).toBe('[!! Çļåþ·· !!]');
});

describe.each(Object.keys(gallery))('%s', (name) => {
  it('has no words but those of its labels', () => {
    const { container } = render(
      <LabelsProvider labels={pseudoLabels} locale="ar">
        {gallery[name]}
      </LabelsProvider>,
    );
    const words = wordsIn(container);
    expect(words.length).toBeGreaterThan(1);
    const english = words.filter((text) => ENGLISH.test(text.replace(/https:\S+/g, '')));
    expect(english).toEqual([]);
  });
});
