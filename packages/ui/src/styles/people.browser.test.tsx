import { act, cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { HandRaiseButtonView } from '../hands/button/HandRaiseButtonView';
import { prefer, touch } from '../testing/emulate';
import { gallery } from '../testing/gallery';
import { outOfReach, tooSmall, tooWide } from '../testing/reach';
import { hostOf, setSheets } from '../testing/sheets';
import { handState } from '../testing/states';
import styles from './index.css?inline';

afterEach(async () => {
  vi.useRealTimers();
  document.documentElement.style.fontSize = '';
  await Promise.all([prefer({}), touch(false)]);
  cleanup();
  setSheets();
});

const STILL = '* { transition: none !important; animation: none !important }';

/** A component with the actions of its last message open, where it has messages. */
function show(name: string, width: number): HTMLElement {
  setSheets(styles, STILL);
  const host = hostOf(width);
  render(gallery[name], { container: host });
  const message = [...host.querySelectorAll<HTMLElement>('li[data-delivery="sent"]')].at(-2);
  act(() => message?.focus());
  return host;
}

const findings = async (host: Element, rule: string) => {
  const { violations } = await axe.run(host, { runOnly: [rule] });
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ html, any }) => `${any[0]?.message} ${html}`),
  );
};

describe.each(Object.keys(gallery))('%s', (name) => {
  it('fits into 280 pixels, and into 320 with text at 200 %, with all controls in reach', () => {
    const host = show(name, 280);
    expect([tooWide(host), outOfReach(host), tooSmall(host, 24)]).toEqual([[], [], []]);
    cleanup();
    document.documentElement.style.fontSize = '200%';
    const large = show(name, 320);
    expect([tooWide(large), outOfReach(large)]).toEqual([[], []]);
  });

  it('has targets of 44 pixels for fingers', async () => {
    await touch(true);
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    const host = show(name, 320);
    expect([tooSmall(host, 44), tooWide(host), outOfReach(host)]).toEqual([[], [], []]);
  });

  it('has a contrast of 7 to 1 for those who want more, dark and light', async () => {
    for (const scheme of ['light', 'dark']) {
      await prefer({ 'prefers-contrast': 'more', 'prefers-color-scheme': scheme });
      expect(matchMedia('(prefers-contrast: more)').matches).toBe(true);
      expect(await findings(show(name, 320), 'color-contrast-enhanced'), scheme).toEqual([]);
      cleanup();
    }
  });

  it('shows in forced colours what is a control, and which is pressed', async () => {
    await prefer({ 'forced-colors': 'active' });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const host = show(name, 320);
    const pressed = [...host.querySelectorAll('[aria-pressed="true"], [aria-checked="true"]')];
    for (const one of pressed) {
      const other = host.querySelector(`.${one.classList[0]}:not([aria-pressed="true"])`);
      if (other && other !== one) expect(looksOf(one), name).not.toEqual(looksOf(other));
    }
    expect(await findings(host, 'color-contrast')).toEqual([]);
  });
});

it('keeps the notice of a lowered hand inside of the window, wherever the button is, and while that is resized', async () => {
  setSheets(styles, STILL);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const [width, height] = [innerWidth, innerHeight];
  for (const start of ['0px', '30%', 'calc(100% - 9rem)']) {
    const host = hostOf(0);
    Object.assign(host.style, { width: '100%', paddingInlineStart: start });
    const raised = handState({ isRaised: true, position: 1 });
    const { rerender } = render(<HandRaiseButtonView hand={raised} />, { container: host });
    const lowered = handState({ loweredBy: 'host', lowererName: 'Elisabeth-Alexandra' });
    rerender(<HandRaiseButtonView hand={lowered} />);
    act(() => void vi.advanceTimersByTime(1_000));
    for (const window of [width, 320, width]) {
      await page.viewport(window, height);
      await expect.poll(() => innerWidth).toBe(window);
      const notice = () => sticksOut(host.querySelector('.bc-hand-undo'));
      await expect.poll(notice, { message: `${start} of ${window}` }).toEqual([]);
    }
    cleanup();
  }
});

/** The sides of the window over which an element goes. */
function sticksOut(element: Element | null): string[] {
  if (!element) return ['not there'];
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const over = {
    left: left < 0,
    right: right > innerWidth,
    top: top < 0,
    bottom: bottom > innerHeight,
  };
  return Object.entries(over).flatMap(([side, isOver]) => (isOver ? [side] : []));
}

const looksOf = (element: Element) => {
  const { borderTopColor, borderTopWidth, outlineWidth } = getComputedStyle(element);
  return [borderTopColor, borderTopWidth, outlineWidth];
};
