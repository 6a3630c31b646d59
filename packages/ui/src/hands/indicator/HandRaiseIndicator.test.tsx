import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { DailyProvider } from '@daily-co/daily-react';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import { axeFindings } from '../../testing/axe';
import { raisedHands } from '../../testing/states';
import { HandRaiseIndicator } from './HandRaiseIndicator';
import { HandRaiseIndicatorView } from './HandRaiseIndicatorView';

const room = roomForEachTest();
afterEach(cleanup);

it('follows the hand of one person in a call', async () => {
  const [ana, ben] = [await room.join('Ana', { owner: true }), await room.join('Ben')];
  const ref = createRef<HTMLSpanElement>();
  const { session_id: id } = ben.participants().local;
  render(
    <DailyProvider callObject={ana}>
      <HandRaiseIndicator ref={ref} sessionId={id} className="mine" />
    </DailyProvider>,
  );
  expect(screen.queryByRole('img')).toBeNull();
  await act(() => ben.setUserData({ handRaised: true }));
  const indicator = await screen.findByRole('img', { name: 'Hand raised, 1st in line' });
  expect(indicator).toBe(ref.current);
  expect(indicator.className).toContain('mine');
  expect(indicator.dataset).toMatchObject({ position: '1', isNext: '' });
  await act(() => ben.setUserData({ handRaised: false }));
  await waitFor(() => expect(screen.queryByRole('img')).toBeNull());
});

it('says the place in words, who is away in a state, and nothing that axe would report', async () => {
  const [, second] = raisedHands('Ben', 'Cleo');
  const { container } = render(
    <HandRaiseIndicatorView hand={second && { ...second, isAway: true }} />,
  );
  const indicator = screen.getByRole('img', { name: 'Hand raised, 2nd in line' });
  expect(indicator.dataset).toMatchObject({ position: '2', isAway: '' });
  expect(indicator.dataset).not.toHaveProperty('isNext');
  expect(await axeFindings(container)).toEqual([]);
});
