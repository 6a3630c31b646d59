import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { defineSessionMap, useSessionMap, useSessionMapEntry } from '../index';
import { inCall } from '../testing/inCall';

const questions = defineSessionMap<{ text: string }>('entry-questions');

const room = roomForEachTest();
afterEach(cleanup);

describe('useSessionMapEntry', () => {
  it('is one entry, and renders when that one changes', async () => {
    const ana = renderHook(() => useSessionMap(questions), {
      wrapper: inCall(await room.join('Ana')),
    });
    let renders = 0;
    const { result } = renderHook(
      () => {
        renders += 1;
        return useSessionMapEntry(questions, 'a');
      },
      { wrapper: inCall(await room.join('Ben')) },
    );
    const add = (text: string, id: string) =>
      act(async () => {
        await ana.result.current.add({ text }, id);
        await room.settle();
      });
    expect(result.current).toBeNull();
    await add('why', 'a');
    expect(result.current).toEqual({ id: 'a', value: { text: 'why' } });
    const before = renders;
    await add('how', 'b');
    expect(renders).toBe(before);
    await add('why not', 'a');
    expect(result.current?.value.text).toBe('why not');
    await act(async () => {
      await ana.result.current.remove('a');
      await room.settle();
    });
    expect(result.current).toBeNull();
  });
});
