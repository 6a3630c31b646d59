import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { spy } from '../../testing/spy';
import { stageEntry, stageState } from '../../testing/states';
import { StageRequestsView } from './StageRequestsView';
import type { StageState } from '../stageState';

afterEach(cleanup);

const asking = (names: string[], rest: Partial<StageState> = {}) => (
  <StageRequestsView
    stage={stageState([], { requests: names.map(stageEntry), canManage: true, ...rest })}
  />
);

it('lists who asks, to be brought or declined, and who is invited, by keyboard alone', async () => {
  const user = userEvent.setup();
  const [bring, remove, deny] = [spy(), spy(), spy()];
  render(asking(['Cleo', 'Dan'], { invited: [stageEntry('Dan')], bring, remove, deny }));
  expect(screen.getByRole('heading', { name: 'Asking to come on stage 2' })).toBeTruthy();
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual([
    'Bring Cleo to stage',
    'Decline Cleo’s request',
    'Withdraw Dan’s invitation',
  ]);
  for (const key of ['{Enter}', ' ', '{Enter}']) {
    await user.tab();
    await user.keyboard(key);
  }
  expect(bring).toHaveBeenCalledWith('id-Cleo');
  expect(deny).toHaveBeenCalledWith('id-Cleo');
  expect(remove).toHaveBeenCalledWith('id-Dan');
});

it('keeps the focus on the same action of the next row, then on the heading', async () => {
  const user = userEvent.setup();
  const { rerender } = render(asking(['Cleo', 'Dan']));
  await user.click(screen.getByRole('button', { name: 'Bring Cleo to stage' }));
  rerender(asking(['Dan']));
  const next = screen.getByRole('button', { name: 'Bring Dan to stage' });
  expect(document.activeElement).toBe(next);
  await user.click(next);
  rerender(asking([]));
  expect(document.activeElement).toBe(screen.getByRole('heading'));
  expect(screen.getByText('Nobody asks to come on stage')).toBeTruthy();
});

it('announces a new request exactly once, and not those that were there', () => {
  const { rerender } = render(asking(['Cleo']));
  rerender(asking(['Cleo', 'Dan']));
  rerender(asking(['Dan', 'Cleo']));
  expect(announced()).toEqual(['Dan asks to come on stage']);
});

it('says why nobody can be brought while the stage is full', async () => {
  const user = userEvent.setup();
  const bring = spy();
  const onStage = [stageEntry('Ana')];
  render(asking(['Cleo'], { onStage, limit: 1, bring }));
  const button = screen.getByRole('button', { name: 'Bring Cleo to stage' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.title).toBe('The stage is full: 1 of 1 places are taken.');
  await user.click(button);
  expect(bring).not.toHaveBeenCalled();
});

it('is nothing for those who are no hosts', () => {
  const { container } = render(asking(['Cleo'], { canManage: false }));
  expect(container.childElementCount).toBe(0);
});

it('is nothing that axe would report', async () => {
  const { container } = render(asking(['Cleo', 'Dan'], { invited: [stageEntry('Dan')] }));
  expect(await axeFindings(container)).toEqual([]);
});
