import { BackchannelError } from '@backchannel/react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { spy } from '../../testing/spy';
import { participant, stageEntry, stageState } from '../../testing/states';
import { BringToStageButtonView } from './BringToStageButtonView';
import type { StageState } from '../stageState';

afterEach(cleanup);

const button = (rest: Partial<StageState> = {}, consent = false) => (
  <BringToStageButtonView
    person={participant('Ben')}
    stage={stageState([], { canManage: true, ...rest })}
    consent={consent}
  />
);

it('invites, withdraws and removes with one button that keeps the focus', async () => {
  const user = userEvent.setup();
  const [bring, remove] = [spy(), spy()];
  const { rerender } = render(button({ bring, remove }, true));
  await user.tab();
  await user.keyboard('{Enter}');
  expect(bring).toHaveBeenCalledWith('id-Ben', { consent: true });
  rerender(button({ bring, remove, invited: [stageEntry('Ben')] }, true));
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: 'Withdraw Ben’s invitation' }),
  );
  expect(screen.getByRole('button').dataset.stage).toBe('invited');
  await user.keyboard('{Enter}');
  rerender(button({ bring, remove, onStage: [stageEntry('Ben')] }, true));
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: 'Remove Ben from stage' }),
  );
  await user.keyboard('{Enter}');
  expect(remove).toHaveBeenCalledTimes(2);
  expect(bring).toHaveBeenCalledOnce();
});

it('says why it cannot while the stage is full, and aloud what failed', async () => {
  const user = userEvent.setup();
  const bring = vi.fn<() => Promise<void>>(() =>
    Promise.reject(new BackchannelError('unknown-recipient', 'For developers.')),
  );
  const { rerender } = render(button({ onStage: [stageEntry('Ana')], limit: 1, bring }));
  await user.click(screen.getByRole('button'));
  expect(bring).not.toHaveBeenCalled();
  expect(screen.getByRole('button').title).toContain('The stage is full');
  rerender(button({ bring }));
  await user.click(screen.getByRole('button', { name: 'Bring Ben to stage' }));
  const why = 'Nobody is here who would get it.';
  expect(announced()).toEqual([`! ${why}`]);
  expect(screen.getByRole('button', { description: why })).toBeTruthy();
});

it('can be another element, which keeps name, state and action', async () => {
  const user = userEvent.setup();
  const bring = spy();
  render(
    <BringToStageButtonView
      person={participant('Ben')}
      stage={stageState([], { canManage: true, bring })}
      render={(own) => <button {...own} data-mine="" aria-label={own['aria-label']} />}
    />,
  );
  const own = screen.getByRole('button', { name: 'Bring Ben to stage' });
  expect(own.dataset).toMatchObject({ mine: '', stage: 'off' });
  await user.click(own);
  expect(bring).toHaveBeenCalledOnce();
});

it('is nothing for those who are no hosts, and nothing that axe would report', async () => {
  const { container, rerender } = render(button());
  expect(await axeFindings(container)).toEqual([]);
  rerender(button({ canManage: false }));
  expect(screen.queryByRole('button')).toBeNull();
});
