import {
  useAppMessage,
  useDaily,
  useParticipantIds,
  useParticipantProperty,
} from '@daily-co/daily-react';
import { cleanup, render, renderHook, screen } from '@testing-library/react';
import { StrictMode, useEffect, useState, type ReactElement } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { createTestRoom, type ReactTestRoom } from '.';

let room: ReactTestRoom;
afterEach(async () => {
  cleanup();
  await room.close();
  vi.useRealTimers();
});

function Person({ id }: { id: string }): ReactElement {
  const [name, userData] = useParticipantProperty(id, ['user_name', 'userData']);
  return <li>{[name, userData && JSON.stringify(userData)].filter(Boolean).join(' ')}</li>;
}

function People(): ReactElement {
  return (
    <ul aria-label={useDaily()?.participants().local.user_name ?? 'nobody'}>
      {useParticipantIds().map((id) => (
        <Person key={id} id={id} />
      ))}
    </ul>
  );
}

const texts = (): (string | null)[] =>
  screen.getAllByRole('listitem').map((one) => one.textContent);

test('a tree is rendered as one participant, and settle() has rendered what arrived', async () => {
  room = await createTestRoom({ participants: 2 });
  const problems = vi.spyOn(console, 'error');
  render(<People />, { wrapper: room.wrapper('ben') });
  await room.settle();
  expect(screen.getByRole('list').getAttribute('aria-label')).toBe('ben');
  await room.as('ana').setUserData({ hand: 1 });
  // daily-react collects who is new for 100 ms.
  await screen.findByText('ana {"hand":1}');
  await room.join('cleo');
  await screen.findByText('cleo');
  expect(problems).not.toHaveBeenCalled();
});

test('with a virtual clock the screen shows what has happened by then, the throttles of daily-react included', async () => {
  vi.useFakeTimers();
  room = await createTestRoom({ participants: 2, clock: 'virtual' });
  render(<People />, { wrapper: room.wrapper('ben') });
  await room.clock.advance(1000);
  await room.as('ana').setUserData({ hand: 1 });
  await room.clock.advance(499);
  expect(texts()).toEqual(['ben', 'ana']);
  await room.clock.advance(200);
  expect(texts()).toEqual(['ben', 'ana {"hand":1}']);
});

test('what effects of what was rendered send is waited for', async () => {
  room = await createTestRoom({ participants: 2 });
  function Echo(): null {
    const call = useDaily();
    const [hop, setHop] = useState(0);
    useAppMessage({ onAppMessage: ({ data }) => setHop(data.hop) });
    useEffect(() => {
      if (hop > 0 && hop < 9) call?.sendAppMessage({ hop: hop + 1 });
    }, [call, hop]);
    return null;
  }
  const heard: number[] = [];
  room.as('ana').on('app-message', ({ data }) => {
    heard.push(data.hop);
    room.as('ana').sendAppMessage({ hop: data.hop + 1 });
  });
  render(
    <StrictMode>
      <Echo />
    </StrictMode>,
    { wrapper: room.wrapper('ben') },
  );
  await room.settle();
  room.as('ana').sendAppMessage({ hop: 1 });
  await room.settle();
  expect(heard).toEqual([2, 4, 6, 8]);
});

test('hooks are tried the same way, and one name is one component', async () => {
  room = await createTestRoom({ participants: 1 });
  const wrapper = room.wrapper('ana');
  const { result } = renderHook(() => useDaily(), { wrapper });
  expect(result.current).toBe(room.as('ana'));
  expect(room.wrapper('ana')).toBe(wrapper);
  expect(() => room.wrapper('ben')).toThrow(/Nobody has joined as "ben"/);
});
