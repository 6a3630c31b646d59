import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { spy } from '../../testing/spy';
import { handState } from '../../testing/states';
import { HandRaiseButtonView } from './HandRaiseButtonView';
import type { HandState } from '../handsState';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const view = (hand: HandState) => <HandRaiseButtonView hand={hand} />;
const button = () => screen.getByRole('button', { name: 'Raise hand' });
const description = () =>
  document.getElementById(button().getAttribute('aria-describedby') ?? '')?.textContent;

describe('the name', () => {
  it('is constant; pressed and the place say the rest', () => {
    const { rerender } = render(view(handState()));
    expect(button().getAttribute('aria-pressed')).toBe('false');
    rerender(view(handState({ isRaised: true, position: 3 })));
    expect(button().getAttribute('aria-pressed')).toBe('true');
    expect(description()).toBe('Your hand is raised, 3rd in line');
  });

  it('stays where only the icon is seen', () => {
    render(<HandRaiseButtonView hand={handState()} iconOnly />);
    expect(button()).toBeTruthy();
  });
});

it('raises and lowers with the keyboard', async () => {
  const user = userEvent.setup();
  const [raise, lower] = [spy(), spy()];
  const { rerender } = render(view(handState({ raise, lower })));
  await user.tab();
  await user.keyboard(' ');
  expect(raise).toHaveBeenCalledOnce();
  rerender(view(handState({ raise, lower, isRaised: true, position: 1 })));
  await user.keyboard('{Enter}');
  expect(lower).toHaveBeenCalledOnce();
});

it('is reachable and says why when it cannot be used', async () => {
  const user = userEvent.setup();
  const raise = spy();
  render(view(handState({ raise, disabledReason: 'closed' })));
  await user.tab();
  expect(document.activeElement).toBe(button());
  expect(button().getAttribute('aria-disabled')).toBe('true');
  expect(description()).toBe('The host is not taking hands right now.');
  await user.keyboard('{Enter}');
  expect(raise).not.toHaveBeenCalled();
});

it('can always be lowered, even when the queue has been closed since', async () => {
  const user = userEvent.setup();
  const lower = spy();
  render(view(handState({ lower, isRaised: true, position: 1, disabledReason: 'closed' })));
  await user.click(button());
  expect(lower).toHaveBeenCalledOnce();
});

it('announces the raised hand and that it is next', () => {
  const { rerender } = render(view(handState()));
  rerender(view(handState({ isRaised: true, position: 2 })));
  rerender(view(handState({ isRaised: true, position: 1 })));
  expect(announced()).toEqual([
    'Your hand is raised, 2nd in line',
    'Your hand is raised, you are next',
  ]);
});

describe('a hand that somebody else lowers', () => {
  it('is announced, and can be raised again for twenty seconds', () => {
    vi.useFakeTimers();
    const raise = spy();
    const { rerender } = render(view(handState({ isRaised: true, position: 1, raise })));
    rerender(view(handState({ raise, loweredBy: 'host', lowererName: 'Ana' })));
    act(() => void vi.advanceTimersByTime(600));
    expect(announced()).toEqual(['Ana lowered your hand']);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    act(() => void vi.advanceTimersByTime(19_000));
    act(() => screen.getByRole('button', { name: 'Undo' }).click());
    expect(raise).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(button());
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('leaves the focus with the button when the offer goes by itself', () => {
    vi.useFakeTimers();
    const { rerender } = render(view(handState({ isRaised: true, position: 1 })));
    rerender(view(handState({ loweredBy: 'host', lowererName: 'Ana' })));
    act(() => void vi.advanceTimersByTime(600));
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    act(() => void vi.advanceTimersByTime(20_000));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  it('is said to be lowered for speaking where it was', () => {
    vi.useFakeTimers();
    const { rerender } = render(view(handState({ isRaised: true, position: 1 })));
    rerender(view(handState({ loweredBy: 'speaking' })));
    act(() => void vi.advanceTimersByTime(600));
    expect(announced()).toEqual(['Your hand was lowered, because you spoke']);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('is not one that its owner lowers, here or elsewhere, nor of who is called, nor from before', () => {
    vi.useFakeTimers();
    const raised = handState({ isRaised: true, position: 1 });
    const lowered = handState({ loweredBy: 'host' });
    const { rerender } = render(view(lowered));
    const expectNothing = () => {
      act(() => void vi.advanceTimersByTime(1_000));
      expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    };
    expectNothing();
    rerender(view(raised));
    act(() => button().click());
    rerender(view(handState()));
    expectNothing();
    for (const now of [raised, handState(), raised, lowered, handState()]) {
      rerender(view(now));
    }
    expectNothing();
    rerender(view(raised));
    rerender(view(lowered));
    act(() => void vi.advanceTimersByTime(1_000));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    rerender(view(handState()));
    expectNothing();
  });
});

it('is nothing that axe would report', async () => {
  const { container, rerender } = render(view(handState({ isRaised: true, position: 1 })));
  expect(await axeFindings(container)).toEqual([]);
  rerender(view(handState({ disabledReason: 'not-joined' })));
  expect(await axeFindings(container)).toEqual([]);
});
