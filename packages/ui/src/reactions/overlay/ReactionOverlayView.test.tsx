import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { participant } from '../../testing/states';
import { ReactionOverlayView } from './ReactionOverlayView';
import type { ActiveReaction } from '../reactionsState';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const reaction = (id: string, emoji = '👏', count = 1): ActiveReaction => ({
  id,
  emoji,
  count,
  sender: participant('Ben'),
});
const view = (...active: ActiveReaction[]) => (
  <ReactionOverlayView reactions={{ active }} lifetime={4_000} />
);
const emoji = (container: Element) => container.querySelectorAll('.bc-flying').length;

it('is hidden from assistive technology', () => {
  const { container } = render(view(reaction('1')));
  expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
});

it('shows the first reaction at once, and changes at most three times a second after that', () => {
  const { container, rerender } = render(view());
  act(() => void vi.advanceTimersByTime(1_000));
  rerender(view(reaction('1')));
  expect(emoji(container)).toBe(1);
  rerender(view(reaction('1'), reaction('2')));
  expect(emoji(container)).toBe(1);
  act(() => void vi.advanceTimersByTime(334));
  expect(emoji(container)).toBe(2);
});

it('counts in the corner what has no place', () => {
  const active = Array.from({ length: 50 }, (_, index) => reaction(String(index)));
  const counts = { '👏': 180, '❤️': 7 };
  const { container } = render(<ReactionOverlayView reactions={{ active, counts }} lifetime={1} />);
  expect(emoji(container)).toBe(50);
  expect(container.querySelector('.bc-tally')?.textContent).toBe('👏 +130 ❤️ +7 ');
});

it('lies where it is told to, in another document too', () => {
  const pip = document.implementation.createHTMLDocument();
  const { container } = render(
    <ReactionOverlayView reactions={{ active: [] }} lifetime={1} container={pip.body} />,
  );
  expect(container.querySelector('.bc-reaction-overlay')).toBeNull();
  expect(pip.body.querySelector('.bc-reaction-overlay')).not.toBeNull();
});

it('counts instead of moving under reduced motion', () => {
  const matchMedia = () => ({ matches: true, addEventListener() {}, removeEventListener() {} });
  vi.stubGlobal('matchMedia', matchMedia);
  const { container } = render(view(reaction('1', '👏', 3), reaction('2'), reaction('3', '❤️')));
  expect(emoji(container)).toBe(0);
  expect(container.textContent).toBe('👏 4 ❤️ 1 ');
  vi.unstubAllGlobals();
});
