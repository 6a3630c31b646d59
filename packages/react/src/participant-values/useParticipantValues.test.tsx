import type { TestRoom } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import {
  defineParticipantValue,
  useParticipantValue,
  useParticipantValueCount,
  useParticipantValues,
} from '../index';
import { inCall } from '../testing/inCall';

type Team = 'red' | 'blue' | 'none';
const team = defineParticipantValue<Team>('readers-team', { initial: 'none' });

const room = roomForEachTest();
afterEach(cleanup);

const settle = () => act(() => room.settle());

/** A hook that counts its renders. */
function counted<T>(call: Awaited<ReturnType<TestRoom['join']>>, hook: () => T) {
  const reader = { renders: 0, now: () => result.current };
  const { result } = renderHook(
    () => {
      reader.renders += 1;
      return hook();
    },
    { wrapper: inCall(call) },
  );
  return reader;
}

describe('readers of participant values', () => {
  it('render only when their own answer changes', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const call = await room.join('Cem');
    const benId = ben.participants().local.session_id;
    const one = counted(call, () => useParticipantValue(team, benId));
    const reds = counted(call, () =>
      useParticipantValues(team, {
        select: (all) => all.filter(({ value }) => value === 'red').map((entry) => entry.sessionId),
      }),
    );
    const size = counted(call, () =>
      useParticipantValues(team, {
        select: (all) => ({ isEven: all.length % 2 === 0 }),
        isEqual: (a, b) => a.isEven === b.isEven,
      }),
    );
    const set = counted(call, () => useParticipantValueCount(team));
    const blues = counted(call, () => useParticipantValueCount(team, (value) => value === 'blue'));
    const nones = counted(call, () => useParticipantValueCount(team, (value) => value === 'none'));
    const all = [one, reds, size, set, blues, nones];
    await settle();
    const answers = () => all.map((reader) => reader.now());
    const rendered = async (change: () => Promise<unknown>) => {
      const before = all.map(({ renders }) => renders);
      await act(change);
      await settle();
      return all.map(({ renders }, i) => renders > (before[i] ?? 0));
    };
    expect(answers()).toEqual(['none', [], { isEven: true }, 0, 0, 3]);

    expect(await rendered(() => ana.setUserData({ 'readers-team': 'blue' }))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(answers()).toEqual(['none', [], { isEven: false }, 1, 1, 2]);

    expect(await rendered(() => ben.setUserData({ 'readers-team': 'red' }))).toEqual([
      true,
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(answers()).toEqual(['red', [benId], { isEven: true }, 2, 1, 1]);

    const foreign = () => ben.setUserData({ 'readers-team': 'red', other: 1 });
    expect(await rendered(foreign)).not.toContain(true);
    expect(await rendered(() => room.join('Dan'))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(await rendered(() => ben.leave())).toEqual([true, true, true, true, false, false]);
    expect(answers()).toEqual(['none', [], { isEven: false }, 1, 1, 2]);
  });

  it('answer for nobody on a server', () => {
    const Server = () => {
      const reds = useParticipantValues(team, { select: (all) => all.length });
      return <p>{`${reds} ${useParticipantValueCount(team, () => true)}`}</p>;
    };
    expect(renderToString(<Server />)).toBe('<p>0 0</p>');
  });
});
