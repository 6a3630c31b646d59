import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { act, cleanup, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seat } from '../testing/seat';
import { ReactionBar } from './ReactionBar';
import { ReactionOverlay } from './ReactionOverlay';

let room: TestRoom;
beforeEach(async () => {
  room = await createTestRoom();
});
afterEach(async () => {
  cleanup();
  await room.close();
});

const settle = () => act(() => room.settle());
const hall = (
  <>
    <ReactionBar />
    <ReactionOverlay />
  </>
);
const flying = ({ container }: { container: Element }) =>
  container.querySelector('.bc-flying')?.textContent;

it('flies over everybody’s screen, with the name of who reacts', async () => {
  const user = userEvent.setup();
  const ana = seat(await room.join('Ana'), hall);
  const ben = seat(await room.join('Ben'), hall);
  await settle();
  await user.click(ben.getByRole('button', { name: 'Clap' }));
  await settle();
  await waitFor(() => expect(flying(ana)).toBe('👏Ben'));
  await waitFor(() => expect(flying(ben)).toBe('👏You'));
});

it('shows nothing that is not allowed', async () => {
  const ana = seat(await room.join('Ana'), hall);
  const ben = await room.join('Ben');
  await settle();
  ben.sendAppMessage({ type: 'reaction', emoji: 'vote for me' });
  await settle();
  expect(flying(ana)).toBeUndefined();
});

it('is off for all when a host says so', async () => {
  const user = userEvent.setup();
  const ana = seat(await room.join('Ana', { owner: true }), hall);
  const ben = seat(await room.join('Ben'), hall);
  await settle();
  await user.click(ana.getByRole('button', { name: 'Allow reactions' }));
  await settle();
  await settle();
  expect(ben.getByText('Reactions are off')).toBeTruthy();
  expect(ben.queryByRole('button', { name: 'Allow reactions' })).toBeNull();
});
