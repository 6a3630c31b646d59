import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { spy } from '../../testing/spy';
import { participant, stageEntry, stageState } from '../../testing/states';
import { StageRequestButtonView } from './StageRequestButtonView';
import type { StageState } from '../stageState';

afterEach(cleanup);

const button = (rest: Partial<StageState> = {}) => (
  <StageRequestButtonView stage={stageState([], rest)} />
);

it('asks, takes back, accepts and leaves with one button that keeps the focus, and says so', async () => {
  const user = userEvent.setup();
  const [request, cancel, accept, leave] = [spy(), spy(), spy(), spy()];
  const actions = { request, cancel, accept, leave };
  const { container, rerender } = render(button(actions));
  const description = () => screen.getByRole('button').title;
  await user.tab();
  await user.keyboard('{Enter}');
  rerender(button({ ...actions, mine: 'requested' }));
  const element = screen.getByRole('button', { name: 'Take back the request' });
  expect([document.activeElement, description()]).toEqual([
    element,
    'You have asked to come on stage',
  ]);
  await user.keyboard('{Enter}');
  rerender(button({ ...actions, mine: 'invited', inviter: stageEntry('Ana') }));
  expect(screen.getByRole('button', { name: 'Join the stage' })).toBe(element);
  expect(description()).toBe('Ana invites you to the stage');
  await user.keyboard('{Enter}');
  rerender(button({ ...actions, mine: 'on' }));
  expect(screen.getByRole('button', { name: 'Leave stage' })).toBe(element);
  expect(element.getAttribute('aria-describedby')).toBe(
    container.querySelector('[hidden]')?.getAttribute('id'),
  );
  expect(await axeFindings(container)).toEqual([]);
  await user.keyboard('{Enter}');
  rerender(button(actions));
  for (const action of [request, cancel, accept, leave]) expect(action).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(element);
  expect(announced()).toEqual([
    'You have asked to come on stage',
    'Your request is taken back',
    'You are on stage',
    'You are no longer on stage',
  ]);
});

it('says who declined, and why it does nothing', async () => {
  const user = userEvent.setup();
  const request = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('For developers.')));
  const { rerender } = render(button({ mine: 'requested' }));
  const denial = { from: participant('Ana', true), at: 1 };
  rerender(button({ denial, disabledReason: 'denied', request }));
  expect(announced()).toEqual(['Ana declined your request to come on stage']);
  const element = screen.getByRole('button', { name: 'Ask to come on stage' });
  expect(element.getAttribute('aria-disabled')).toBe('true');
  await user.click(element);
  expect(request).not.toHaveBeenCalled();
  for (const [disabledReason, text] of [
    ['not-joined', 'Join the call to ask.'],
    ['no-presence', 'The hosts cannot see you in this call, so they would not see a request.'],
  ] as const) {
    rerender(button({ disabledReason }));
    expect(element.title).toBe(text);
  }
  rerender(button({ request }));
  await user.click(element);
  expect(announced().at(-1)).toBe('! Something went wrong.');
  const note = document.getElementById(element.getAttribute('aria-describedby') ?? '');
  expect([note?.textContent, note?.hidden]).toEqual(['Something went wrong.', false]);
});
