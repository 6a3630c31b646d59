import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { defineSessionMap, useSessionMap } from '../index';
import { inCall } from '../testing/inCall';

interface Question {
  text: string;
  votes: number;
}
const questions = defineSessionMap<Question>('hook-questions', {
  compare: (a, b) => b.votes - a.votes,
});

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());

describe('useSessionMap', () => {
  it('is one ordered list for all, with stable actions', async () => {
    const wrapper = inCall(await room.join('Ana'));
    const ana = renderHook(() => useSessionMap(questions), { wrapper });
    const ben = renderHook(() => useSessionMap(questions), {
      wrapper: inCall(await room.join('Ben')),
    });
    await settle();
    const { add, update } = ana.result.current;
    await act(async () => {
      await Promise.all([
        add({ text: 'why', votes: 0 }, 'why'),
        ben.result.current.add({ text: 'how', votes: 1 }, 'how'),
      ]);
    });
    await settle();
    expect(ben.result.current.entries.map(({ id }) => id)).toEqual(['how', 'why']);
    await act(async () => {
      await update('why', (question) => ({ ...question, votes: 5 }));
    });
    await settle();
    expect(ben.result.current.entries.map(({ id }) => id)).toEqual(['why', 'how']);
    await act(async () => void (await ben.result.current.remove('how')));
    await settle();
    expect(ana.result.current.entries).toEqual([{ id: 'why', value: { text: 'why', votes: 5 } }]);
    expect(ana.result.current.add).toBe(add);
  });

  it('is empty and says no-call without a call', async () => {
    const { result } = renderHook(() => useSessionMap(questions));
    expect(result.current).toMatchObject({ entries: [], isReady: false, canWrite: false });
    await expect(result.current.add({ text: 'x', votes: 0 })).rejects.toMatchObject({
      code: 'no-call',
    });
  });
});
