import { createTestRoom } from '@backchannel/local/testing';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useChatPeople } from '../index';
import { inCall } from '../testing/inCall';

afterEach(cleanup);

it('answers the others by name as they come and go, and renders for nothing else', async () => {
  const room = await createTestRoom();
  const settle = () => act(() => room.settle());
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben');
  let renders = 0;
  const { result, rerender } = renderHook(
    ({ query }: { query?: string }) => {
      renders += 1;
      return useChatPeople({ query, limit: 8 });
    },
    { wrapper: inCall(ana), initialProps: {} },
  );
  const names = () => result.current.map(({ name }) => name);
  await settle();
  expect(names()).toEqual(['Ben']);
  const before = { renders, people: result.current };
  ben.setLocalAudio(true);
  await settle();
  expect({ renders, people: result.current }).toEqual(before);
  expect(result.current).toBe(before.people);

  await room.join('Zoë');
  await settle();
  expect(names()).toEqual(['Ben', 'Zoë']);
  rerender({ query: 'zoe' });
  expect(names()).toEqual(['Zoë']);
  rerender({});
  await ben.leave();
  await settle();
  expect(names()).toEqual(['Zoë']);
  await room.close();
});
