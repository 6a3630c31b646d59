import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { announced } from '../../testing/announced';
import { axeFindings } from '../../testing/axe';
import { spy } from '../../testing/spy';
import { participant, stageEntry, stageState } from '../../testing/states';
import { StageInvitationView } from './StageInvitationView';
import type { FloorCueState, StageState } from '../stageState';

afterEach(cleanup);

const fromAna = { from: participant('Ana', true), at: 1 };
const view = (rest: Partial<FloorCueState> = {}) => (
  <>
    <input aria-label="Elsewhere" />
    <StageInvitationView
      floor={{ cue: fromAna, accept: async () => {}, dismiss: () => {}, ...rest }}
    />
  </>
);

it('is announced at once and never takes the focus', async () => {
  const user = userEvent.setup();
  const { rerender } = render(view({ cue: null }));
  await user.click(screen.getByRole('textbox'));
  rerender(view());
  expect(announced()).toEqual(['! Ana invites you to speak']);
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  expect(screen.getByRole('region', { name: 'Ana invites you to speak' })).toBeTruthy();
});

it('unmutes, and says so', async () => {
  const user = userEvent.setup();
  const accept = spy();
  render(view({ accept }));
  await user.click(screen.getByRole('button', { name: 'Unmute' }));
  expect(accept).toHaveBeenCalledOnce();
  expect(announced()).toContain('Your microphone is on');
});

it('can be declined as easily, and gives the focus back', async () => {
  const user = userEvent.setup();
  const dismiss = vi.fn<(...given: unknown[]) => void>();
  const { rerender } = render(view({ dismiss }));
  await user.click(screen.getByRole('textbox'));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Not now' }));
  await user.keyboard('{Enter}');
  expect(dismiss).toHaveBeenCalledOnce();
  rerender(view({ cue: null }));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});

it('stays and says why when the microphone cannot be turned on', async () => {
  const user = userEvent.setup();
  render(view({ accept: () => Promise.reject(new Error('NotAllowedError')) }));
  await user.click(screen.getByRole('button', { name: 'Unmute' }));
  expect(screen.getByRole('region').textContent).toMatch(/could not be turned on/);
  expect(announced().at(-1)).toMatch(/^! Your microphone could not be turned on/);
});

it('names no person where the server invites', () => {
  render(view({ cue: { from: { kind: 'server' }, at: 1 } }));
  expect(screen.getByRole('region', { name: 'You are invited to speak' })).toBeTruthy();
});

it('is nothing that axe would report', async () => {
  const { container } = render(view());
  expect(await axeFindings(container)).toEqual([]);
});

const invited = (rest: Partial<StageState> = {}) => (
  <>
    <input aria-label="Elsewhere" />
    <StageInvitationView
      floor={{ cue: null, accept: async () => {}, dismiss: () => {} }}
      stage={stageState([], { mine: 'invited', inviter: stageEntry('Ana'), ...rest })}
    />
  </>
);

it('asks to come on stage, at once and without taking the focus', async () => {
  const user = userEvent.setup();
  const [accept, decline] = [spy(), spy()];
  const { container, rerender } = render(invited({ mine: 'off' }));
  await user.click(screen.getByRole('textbox'));
  rerender(invited({ accept, decline }));
  expect(announced()).toEqual(['! Ana invites you to the stage']);
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  expect(screen.getByRole('region', { name: 'Ana invites you to the stage' })).toBeTruthy();
  expect(await axeFindings(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Join the stage' }));
  expect(accept).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(decline).toHaveBeenCalledOnce();
});

it('stays and says why when the stage cannot be joined', async () => {
  const user = userEvent.setup();
  render(invited({ inviter: null, accept: () => Promise.reject(new Error('stage-full')) }));
  const region = screen.getByRole('region', { name: 'You are invited to the stage' });
  await user.click(screen.getByRole('button', { name: 'Join the stage' }));
  expect(region.textContent).toMatch(/may be full/);
  expect(announced().at(-1)).toMatch(/^! That did not work/);
});
