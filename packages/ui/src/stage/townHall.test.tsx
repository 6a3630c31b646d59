import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { HandRaiseButton } from '../hands/button/HandRaiseButton';
import { HandRaiseQueue } from '../hands/queue/HandRaiseQueue';
import { announced } from '../testing/announced';
import { seat } from '../testing/seat';
import { Stage } from './Stage';
import { StageInvitation } from './invitation/StageInvitation';

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());
const hall = (
  <>
    <Stage />
    <StageInvitation />
    <HandRaiseButton />
    <HandRaiseQueue />
  </>
);

it('takes a hand from the queue to the stage, for everybody and for who joins later', async () => {
  const user = userEvent.setup();
  const ana = seat(await room.join('Ana', { owner: true }), hall);
  const benCall = await room.join('Ben');
  const ben = seat(benCall, hall);
  const cleo = seat(await room.join('Cleo'), hall);
  await settle();

  await user.click(ben.getByRole('button', { name: 'Raise hand' }));
  await settle();
  expect(ana.getByRole('heading', { name: 'Raised hands 1' })).toBeTruthy();
  expect(cleo.getByRole('heading', { name: 'Raised hands 1' })).toBeTruthy();
  expect(announced()).toContain('Ben raised a hand');
  expect(announced()).toContain('Your hand is raised, you are next');

  await user.click(ana.getByRole('button', { name: 'Bring Ben to stage' }));
  await settle();
  await settle();
  for (const screen of [ana, ben, cleo]) {
    expect(screen.getByRole('region', { name: 'Stage' }).textContent).toContain('Ben');
    expect(screen.getByRole('heading', { name: 'Raised hands 0' })).toBeTruthy();
  }
  expect(ben.getByRole('region', { name: 'Ana invites you to speak' })).toBeTruthy();
  expect(cleo.queryByRole('region', { name: /invites/ })).toBeNull();
  expect(ben.getByRole('button', { name: 'Raise hand', pressed: false })).toBeTruthy();
  expect(ben.queryByRole('button', { name: 'Undo' })).toBeNull();

  const dan = seat(await room.join('Dan'), hall);
  await settle();
  expect(dan.getByRole('region', { name: 'Stage' }).textContent).toContain('Ben');

  expect(benCall.localAudio()).toBe(false);
  await user.click(ben.getByRole('button', { name: 'Unmute' }));
  await settle();
  expect(benCall.localAudio()).toBe(true);
  expect(ben.queryByRole('region', { name: /invites/ })).toBeNull();
  expect(announced()).toContain('Your microphone is on');
});

it('shows no invitation that comes from the audience', async () => {
  const ben = seat(await room.join('Ben'), hall);
  const cleo = await room.join('Cleo');
  await settle();
  cleo.sendAppMessage({ type: 'you-have-the-floor' });
  await settle();
  expect(ben.queryByRole('region', { name: /speak/ })).toBeNull();
});

it('closes the queue for the audience, who are told why', async () => {
  const user = userEvent.setup();
  const ana = seat(await room.join('Ana', { owner: true }), hall);
  const ben = seat(await room.join('Ben'), hall);
  await settle();
  await user.click(ana.getByRole('switch', { name: 'Take hands' }));
  await settle();
  await settle();
  const button = ben.getByRole('button', { name: 'Raise hand' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.title).toBe('The host is not taking hands right now.');
  expect(ben.queryByRole('switch')).toBeNull();
});

it('offers to raise a hand again that a host has lowered', async () => {
  const user = userEvent.setup();
  const ana = seat(await room.join('Ana', { owner: true }), hall);
  const ben = seat(await room.join('Ben'), hall);
  await settle();
  await user.click(ben.getByRole('button', { name: 'Raise hand' }));
  await settle();
  await user.click(ana.getByRole('button', { name: 'Lower Ben’s hand' }));
  await settle();
  await user.click(await ben.findByRole('button', { name: 'Undo' }));
  await settle();
  expect(ana.getByRole('heading', { name: 'Raised hands 1' })).toBeTruthy();
});

it('unmutes at once only where the page opted in, and says that the microphone is on once', async () => {
  const user = userEvent.setup();
  const ana = seat(await room.join('Ana', { owner: true }), hall);
  const benCall = await room.join('Ben');
  const ben = seat(
    benCall,
    <>
      <StageInvitation onFloor="unmute" />
      <HandRaiseButton />
    </>,
  );
  await settle();
  await user.click(ben.getByRole('button', { name: 'Raise hand' }));
  await settle();
  await user.click(ana.getByRole('button', { name: 'Bring Ben to stage' }));
  await vi.waitFor(async () => {
    await settle();
    expect(benCall.localAudio()).toBe(true);
    expect(announced().filter((line) => line === 'Your microphone is on')).toHaveLength(1);
  });
  expect(announced().some((line) => line.includes('invites you'))).toBe(false);
  expect(ben.queryByRole('region', { name: /invites/ })).toBeNull();
});
