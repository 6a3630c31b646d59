import { cleanup, render } from '@testing-library/react';
import { cloneElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { tailwindWith } from '../testing/foreignStyles';
import { gallery } from '../testing/gallery';
import { hostOf, setSheets } from '../testing/sheets';
import layered from './layered.css?inline';
import styles from './index.css?inline';

const UTILITIES = 'm-3 p-8 bg-black text-white text-xl rounded-none border-4 font-bold text-right';
const RULE = `.mine { margin: 12px; padding: 32px; background-color: #000; color: #fff; font-size: 20px;
  border-radius: 0; border-width: 4px; font-weight: 700; text-align: right }`;

/** The components whose root is the element itself. */
const roots = Object.entries(gallery).filter(([, { type }]) => typeof type === 'object');

afterEach(() => {
  cleanup();
  setSheets();
});

function rootOf(name: string): CSSStyleDeclaration {
  const element = gallery[name];
  const host = hostOf(400);
  const className = `mine ${UTILITIES}`;
  render(element && cloneElement(element, { className }), { container: host });
  const root = host.querySelector('.bc-root.mine');
  if (!root) throw new Error(`${name} has no root with the class`);
  return getComputedStyle(root);
}

const wanted = {
  'margin-top': '12px',
  'padding-top': '32px',
  'padding-left': '32px',
  'background-color': 'rgb(0, 0, 0)',
  color: 'rgb(255, 255, 255)',
  'font-size': '20px',
  'border-top-left-radius': '0px',
  'border-top-width': '4px',
  'font-weight': '700',
  'text-align': 'right',
};

describe.each(roots.map(([name]) => name))('%s', (name) => {
  it('lets the class of the caller win', async () => {
    const tailwind = await tailwindWith(...UTILITIES.split(' '));
    const style = rootOf(name);
    const sheets = {
      'styles.css, then a rule': [styles, RULE],
      'the layer, then a rule': [layered, RULE],
      'a rule, then the layer': [RULE, layered],
      'the layer, then utilities of Tailwind 4': [layered, tailwind],
      'utilities of Tailwind 4, then the layer': [tailwind, layered],
    };
    for (const [which, texts] of Object.entries(sheets)) {
      setSheets('* { transition: none !important }', ...texts);
      const found = Object.keys(wanted).map((key) => [key, style.getPropertyValue(key)]);
      expect(Object.fromEntries(found), which).toEqual(wanted);
    }
  });
});

it('is a test of all components but those that float', () => {
  expect(roots.length).toBeGreaterThan(15);
});
