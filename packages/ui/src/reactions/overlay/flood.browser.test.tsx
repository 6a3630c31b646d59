import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import '../../styles/index.css';
import { seat } from '../../testing/seat';
import { ReactionOverlay } from './ReactionOverlay';

const EMOJI = ['👏', '❤️', '😂', '🎉', '👍', '😮'];
const CROWD = 5;
const EVERY_MS = 50;
const AT_ONCE = 10;
const TURNS = 200;

const room = roomForEachTest({ participants: CROWD + 1, clock: 'virtual' });
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const pass = (ms: number) => act(() => room.clock.advance(ms));

/** Ben and the others react two hundred times a second; `look` sees the screen after each turn. */
async function flood(turns: number, look: () => void) {
  const crowd = ['ben', 'cleo', 'dora', 'emil', 'fay'].map((name) => room.as(name));
  let sent = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    for (let one = 0; one < AT_ONCE; one += 1) {
      sent += 1;
      const emoji = EMOJI[sent % EMOJI.length];
      crowd[sent % CROWD]?.sendAppMessage({ type: 'reaction', emoji });
    }
    await pass(EVERY_MS);
    look();
  }
}

test('200 a second for ten seconds: at most fifty fly at any time, and nothing is left', async () => {
  const hall = (
    <div style={{ position: 'relative', inlineSize: 800, blockSize: 450 }}>
      <ReactionOverlay />
    </div>
  );
  const { container } = seat(room.as('ana'), hall);
  vi.useFakeTimers();
  const overlay = container.querySelector('.bc-reaction-overlay');
  const most = { flying: 0, nodes: 0, tally: 0 };
  await flood(TURNS, () => {
    const count = (selector: string) => overlay?.querySelectorAll(selector).length ?? 0;
    most.flying = Math.max(most.flying, count('.bc-flying'));
    most.nodes = Math.max(most.nodes, count('*'));
    most.tally = Math.max(most.tally, count('.bc-tally-item'));
  });
  expect(most.flying).toBeGreaterThan(20);
  expect(most.flying).toBeLessThanOrEqual(50);
  expect(most.tally).toBeLessThanOrEqual(EMOJI.length);
  expect(most.nodes).toBeLessThan(300);
  await pass(6_000);
  expect(overlay?.childElementCount).toBe(0);
  await pass(20_000);
  expect(document.querySelectorAll('[data-bc-announcer] > *')).toHaveLength(0);
});

test('what moves is moved by the compositor alone', async () => {
  const { container } = seat(room.as('ana'), <ReactionOverlay />);
  vi.useFakeTimers();
  await flood(20, () => {});
  const animations = container.getAnimations({ subtree: true });
  expect(animations.length).toBeGreaterThan(5);
  const moved = new Set(
    animations.flatMap(({ effect }) =>
      (effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame)),
    ),
  );
  for (const key of ['offset', 'computedOffset', 'easing', 'composite']) moved.delete(key);
  expect([...moved].sort()).toEqual(['opacity', 'transform']);
});

test('lies over the element that is full screen, and goes back where it stands', async () => {
  const { container } = seat(
    room.as('ana'),
    <>
      <div className="place">
        <ReactionOverlay />
      </div>
      <div className="screen" />
    </>,
  );
  const [place, screen] = ['.place', '.screen'].map((one) => container.querySelector(one));
  const overlayIn = (element: Element | null | undefined) =>
    element?.querySelector('.bc-reaction-overlay') ?? null;
  expect(overlayIn(place)).not.toBeNull();
  let current: Element | null | undefined = screen;
  const spy = vi.spyOn(document, 'fullscreenElement', 'get');
  spy.mockImplementation(() => current ?? null);
  act(() => void document.dispatchEvent(new Event('fullscreenchange')));
  expect([overlayIn(place), overlayIn(screen)?.getAttribute('data-full-screen')]).toEqual([
    null,
    '',
  ]);
  current = place;
  act(() => void document.dispatchEvent(new Event('fullscreenchange')));
  expect(overlayIn(place)?.hasAttribute('data-full-screen')).toBe(false);
  current = null;
  act(() => void document.dispatchEvent(new Event('fullscreenchange')));
  expect([overlayIn(screen), overlayIn(place) !== null]).toEqual([null, true]);
  spy.mockRestore();
});
