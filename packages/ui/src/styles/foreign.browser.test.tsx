import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { computedStyles, differences } from '../testing/computedStyles';
import { tailwindWith, unlayered } from '../testing/foreignStyles';
import { gallery } from '../testing/gallery';
import { hostOf, setSheets } from '../testing/sheets';
import layered from './layered.css?inline';
import styles from './index.css?inline';

let tailwind4 = '';
let foreign: Record<string, string> = {};

beforeAll(async () => {
  tailwind4 = await tailwindWith();
  foreign = unlayered();
});

afterEach(() => {
  cleanup();
  setSheets();
});

describe.each(Object.keys(gallery))('%s looks the same', (name) => {
  function changed(sheets: Record<string, string[]>): string[] {
    setSheets(styles);
    const host = hostOf(400);
    render(gallery[name], { container: host });
    const alone = computedStyles(host);
    expect(alone.size).toBeGreaterThan(100);
    return Object.entries(sheets)
      .flatMap(([beside, texts]) => {
        setSheets(...texts);
        return differences(alone, computedStyles(host)).map((line) => `${beside}: ${line}`);
      })
      .slice(0, 20);
  }

  it('beside the resets of others, whichever comes first', () => {
    const both = Object.entries(foreign).flatMap(([from, text]) => [
      [`${from} before`, [text, styles]] as const,
      [`${from} after`, [styles, text]] as const,
    ]);
    expect(
      changed(Object.fromEntries(both.map(([beside, texts]) => [beside, [...texts]]))),
    ).toEqual([]);
  });

  it('in layers, alone and beside Tailwind 4, whichever comes first', () => {
    const sheets = {
      alone: [layered],
      'Tailwind 4 before': [tailwind4, layered],
      'Tailwind 4 after': [layered, tailwind4],
    };
    expect(changed(sheets)).toEqual([]);
  });
});

it('does change without the style sheet, so that the tests above see something', () => {
  setSheets(styles);
  const host = hostOf(400);
  render(gallery.Chat, { container: host });
  const alone = computedStyles(host);
  setSheets(foreign['Tailwind 3'] ?? '', styles.replaceAll('border-radius', 'x-border-radius'));
  expect(differences(alone, computedStyles(host)).join()).toContain('border-top-left-radius');
});
