import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { announced } from '../testing/announced';
import { axeFindings } from '../testing/axe';
import { spy } from '../testing/spy';
import { stageState } from '../testing/states';
import type { StageState } from './stageState';
import { StageView } from './StageView';

afterEach(cleanup);

const view = (stage: StageState, muted: string[] = []) => (
  <StageView stage={stage} muted={new Set(muted)} />
);

it('lists who is on stage, and says in words who is muted', () => {
  render(view(stageState(['Ana', 'Ben']), ['id-Ben']));
  expect(screen.getByRole('region', { name: 'Stage' })).toBeTruthy();
  const tiles = screen.getAllByRole('listitem').map((tile) => tile.textContent);
  expect(tiles[0]).toContain('Ana');
  expect(tiles[0]).not.toContain('Muted');
  expect(tiles[1]).toContain('Muted');
});

it('says of oneself that it is oneself, unless the name does', () => {
  const { onStage } = stageState(['Ana', 'You']);
  const mine = { onStage: onStage.map((entry) => ({ ...entry, isLocal: true })) };
  render(view(stageState([], mine)));
  const tiles = screen.getAllByRole('listitem').map((tile) => tile.textContent);
  expect(tiles).toEqual([expect.stringMatching(/Ana.*You/), expect.not.stringMatching(/You.*You/)]);
});

it('fills the tiles with what the app renders', () => {
  render(
    <StageView
      stage={stageState(['Ana'])}
      muted={new Set()}
      renderParticipant={({ userName }) => <p>The picture of {userName}</p>}
    />,
  );
  expect(screen.getByText('The picture of Ana')).toBeTruthy();
});

it('lets hosts take somebody off, and keeps the focus', async () => {
  const user = userEvent.setup();
  const remove = spy();
  const state = { remove, canManage: true };
  const { rerender } = render(view(stageState(['Ana', 'Ben'], state)));
  await user.click(screen.getByRole('button', { name: 'Remove Ana from stage' }));
  expect(remove).toHaveBeenCalledWith('id-Ana');
  rerender(view(stageState(['Ben'], state)));
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: 'Remove Ben from stage' }),
  );
  await user.keyboard('{Enter}');
  rerender(view(stageState([], state)));
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Stage' }));
});

it('says in words and aloud that oneself is on stage, and lets oneself leave', async () => {
  const user = userEvent.setup();
  const leave = spy();
  const { rerender } = render(view(stageState([])));
  rerender(view(stageState(['Ben'], { mine: 'on', leave })));
  expect(screen.getByText('You are on stage', { selector: '.bc-stage-status' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Leave stage' }));
  expect(leave).toHaveBeenCalledOnce();
  rerender(view(stageState([])));
  expect(announced()).toEqual(['You are on stage', 'You are no longer on stage']);
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Stage' }));
});

it('says that hosts took somebody off, offers to put them back in the queue, and says that it is done', async () => {
  const user = userEvent.setup();
  const putBack = spy();
  const state = { putBack, canManage: true };
  const { rerender } = render(view(stageState(['Ben'], state)));
  await user.click(screen.getByRole('button', { name: 'Remove Ben from stage' }));
  rerender(view(stageState([], state)));
  const note = { selector: '.bc-stage-removed' };
  expect(screen.getByText('Ben is off the stage', note)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Back to the queue: Ben' }));
  expect(putBack).toHaveBeenCalledWith('id-Ben');
  expect(announced()).toEqual(['Ben is off the stage', 'Ben is back in the queue']);
  expect(screen.queryByText('Ben is off the stage', note)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Stage' }));
});

it('says when it is empty', () => {
  render(view(stageState([])));
  expect(screen.getByText('Nobody is on stage')).toBeTruthy();
});

it('is nothing that axe would report', async () => {
  const state = stageState(['Ana', 'Ben'], { canManage: true, mine: 'on' });
  const { container } = render(view(state));
  expect(await axeFindings(container)).toEqual([]);
});
