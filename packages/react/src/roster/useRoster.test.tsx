import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useParticipant, useRoster, useSelf, type Participant } from '../index';
import { inCall } from '../testing/inCall';

const room = roomForEachTest();
afterEach(cleanup);

const names = (people: readonly Participant[]) => people.map(({ userName }) => userName).join(' ');

const useAll = () => names(useRoster());
const useHosts = () => names(useRoster({ filter: ({ isHost }) => isHost }));
const useSorted = () => names(useRoster({ sort: (a, b) => b.userName.localeCompare(a.userName) }));
const useCount = () => String(useRoster({ select: ({ length }) => length }));
const useListed = () => useRoster({ select: (people) => people.map((p) => p.userName) }).join(' ');
const useLoud = () =>
  String(
    useRoster({
      select: (people) => ({ loud: people.filter((p) => p.hasAudio).length }),
      isEqual: (a, b) => a.loud === b.loud,
    }).loud,
  );
const useOwnName = () => useSelf()?.userName ?? '';
const EVERY_READER = {
  all: useAll,
  hosts: useHosts,
  sorted: useSorted,
  count: useCount,
  listed: useListed,
  loud: useLoud,
  self: useOwnName,
};

/** Mounts readers in Ana's tree; what each shows, and how often each has committed something else. */
async function mount(readers: Record<string, () => string>) {
  const call = await room.join('Ana', { owner: true });
  const shown: Record<string, string[]> = {};
  const views = Object.entries(readers).map(([name, useText]) => {
    const seen = (shown[name] = [] as string[]);
    return function View() {
      const text = useText();
      seen.push(text);
      return <p>{text}</p>;
    };
  });
  render(
    <>
      {views.map((View, at) => (
        <View key={at} />
      ))}
    </>,
    { wrapper: inCall(call) },
  );
  await act(() => room.settle());
  return {
    call,
    now: () => Object.fromEntries(Object.entries(shown).map(([name, seen]) => [name, seen.at(-1)])),
    /** What renders what while `run` runs; StrictMode renders twice. */
    async rendersOf(run: () => unknown) {
      const before = Object.values(shown).map(({ length }) => length);
      await act(async () => {
        await run();
        await room.settle();
      });
      return Object.fromEntries(
        Object.entries(shown).map(([name, { length }], at) => [name, length > (before[at] ?? 0)]),
      );
    },
  };
}

describe('useRoster', () => {
  it('follows join, change, leave and rejoin, and each reader renders for its own answer only', async () => {
    const view = await mount(EVERY_READER);
    expect(view.now()).toMatchObject({ all: 'Ana', hosts: 'Ana', count: '1', self: 'Ana' });

    const joined = await view.rendersOf(async () => {
      await room.join('Ben');
      await room.join('Cem');
    });
    expect(view.now()).toMatchObject({ all: 'Ana Ben Cem', sorted: 'Cem Ben Ana', count: '3' });
    expect(joined).toMatchObject({ all: true, hosts: false, loud: false, self: false });

    const renamed = await view.rendersOf(() => room.as('Ben').setUserName('Benno'));
    expect(view.now()).toMatchObject({ all: 'Ana Benno Cem', listed: 'Ana Benno Cem' });
    expect(renamed).toMatchObject({ hosts: false, count: false, loud: false, self: false });

    const louder = await view.rendersOf(() => room.as('Cem').setLocalAudio(true));
    expect(view.now()).toMatchObject({ loud: '1' });
    expect(louder).toMatchObject({ loud: true, hosts: false, count: false, listed: false });

    const nothing = await view.rendersOf(() => room.as('Cem').setUserData({ seat: 4 }));
    expect(Object.values(nothing)).not.toContain(true);

    await view.rendersOf(() => room.as('Ben').leave());
    expect(view.now()).toMatchObject({ all: 'Ana Cem', count: '2' });
    await view.rendersOf(async () => room.as('Ben').join(await room.joinOptions('Ben')));
    expect(view.now()).toMatchObject({
      all: 'Ana Cem Ben',
      sorted: 'Cem Ben Ana',
    });

    await view.rendersOf(() => view.call.leave());
    expect(view.now()).toMatchObject({ all: '', count: '0', self: '', hosts: '' });
    await view.rendersOf(async () => view.call.join(await room.joinOptions('Ana')));
    expect(view.now()).toMatchObject({ all: 'Cem Ben Ana', hosts: 'Ana', self: 'Ana' });
  });

  it('has nobody who is hidden, from the moment at which they hide', async () => {
    const dan = await room.join('Dan');
    const danId = dan.participants().local.session_id;
    const useDan = () => useParticipant(danId)?.userName ?? 'nobody';
    const view = await mount({ all: useAll, dan: useDan });
    await view.rendersOf(() =>
      room.join('Hid', { token: { permissions: { hasPresence: false } } }),
    );
    expect(view.now()).toEqual({ all: 'Dan Ana', dan: 'Dan' });
    const hide = (hasPresence: boolean) =>
      view.rendersOf(() =>
        view.call.updateParticipant(danId, { updatePermissions: { hasPresence } }),
      );
    await hide(false);
    expect(view.now()).toEqual({ all: 'Ana', dan: 'nobody' });
    await hide(true);
    expect(view.now()).toEqual({ all: 'Dan Ana', dan: 'Dan' });
  });
});
