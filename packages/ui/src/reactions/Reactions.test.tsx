import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { announced } from '../testing/announced';
import { seat } from '../testing/seat';
import { ReactionBar as Bar } from '../parts';
import { ReactionBar } from './bar/ReactionBar';
import { ReactionOverlay } from './overlay/ReactionOverlay';

const room = roomForEachTest();
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const settle = () => act(() => room.settle());
const hall = (
  <>
    <ReactionBar />
    <ReactionOverlay />
  </>
);
const flying = ({ container }: { container: Element }) =>
  container.querySelector('.bc-flying')?.textContent?.trim();

it('flies over everybody’s screen, with the name of who reacts', async () => {
  const user = userEvent.setup();
  const ana = seat(await room.join('Ana'), hall);
  const ben = seat(await room.join('Ben'), hall);
  await settle();
  await user.click(ben.getByRole('button', { name: 'Clap' }));
  await settle();
  await waitFor(() => expect(flying(ana)).toBe('👏 Ben'));
  await waitFor(() => expect(flying(ben)).toBe('👏 You'));
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
  const ana = seat(await room.join('Ana', { owner: true }), <Bar.Root />);
  const ben = seat(await room.join('Ben'), hall);
  await settle();
  await user.click(ana.getByRole('button', { name: 'Allow reactions' }));
  await settle();
  await settle();
  for (const { getByText } of [ana, ben]) expect(getByText('Reactions are off')).toBeTruthy();
  expect(ben.queryByRole('button', { name: 'Allow reactions' })).toBeNull();
});

it('says at most every ten seconds what others reacted with, and nothing of one’s own', async () => {
  const ana = seat(await room.join('Ana'), <ReactionOverlay />);
  const [ben, cleo] = [await room.join('Ben'), await room.join('Cleo')];
  await settle();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const react = async (call: typeof ben, ...all: string[]) => {
    for (const emoji of all) call.sendAppMessage({ type: 'reaction', emoji });
    await settle();
  };
  await react(ben, '👏', '👏');
  await react(cleo, '👏');
  expect(announced()).toEqual([]);
  act(() => void vi.advanceTimersByTime(10_100));
  expect(announced()).toEqual(['2 people reacted: clap']);
  await react(cleo, '🎉', '👏', '👏', '👏');
  act(() => void vi.advanceTimersByTime(10_100));
  expect(announced()).toEqual(['4 reactions, mostly clap']);
  expect(ana.container.querySelectorAll('.bc-flying')).toHaveLength(0);
});
