import type { DailyCall } from '@daily-co/daily-js';
import {
  DailyProvider,
  useAppMessage,
  useDailyError,
  useDailyEvent,
  useDevices,
  useLocalParticipant,
  useLocalSessionId,
  useMeetingSessionState,
  useMeetingState,
  useNetwork,
  useParticipantCounts,
  useParticipantIds,
  useParticipantProperty,
  usePermissions,
  useRoom,
  useWaitingParticipants,
} from '@daily-co/daily-react';
import { renderHook, waitFor, type RenderHookResult } from '@testing-library/react';
import { useCallback, type PropsWithChildren } from 'react';
import { expect, test, vi } from 'vitest';
import { createTestRoom } from '../testing';
import { roomForEachTest } from '../testing/vitest';
import { idOf } from './callFixture';

const room = roomForEachTest();

/** A hook of daily-react under its provider, mounted before the join as apps do it. */
function mount<T>(call: DailyCall, useHook: () => T): RenderHookResult<T, unknown> {
  const wrapper = ({ children }: PropsWithChildren) => (
    <DailyProvider callObject={call}>{children}</DailyProvider>
  );
  return renderHook(useHook, { wrapper });
}

async function mountAndJoin<T>(useHook: () => T, owner = false) {
  const call = room.createCall();
  const hook = mount(call, useHook);
  await call.join(await room.joinOptions('Ana', { owner }));
  await room.settle();
  return { call, current: () => hook.result.current };
}

test('H4 useAppMessage sends and hears, and own messages are not echoed', async () => {
  const heard: unknown[] = [];
  const { call, current } = await mountAndJoin(() =>
    useAppMessage({
      onAppMessage: useCallback((event: { data: unknown; fromId: string }) => {
        heard.push([event.data, event.fromId]);
      }, []),
    }),
  );
  const ben = await room.join('Ben');
  const atBen: unknown[] = [];
  ben.on('app-message', ({ data, fromId }) => atBen.push([data, fromId]));
  current()({ hello: 1 });
  ben.sendAppMessage('hi');
  await room.sendAsServer({ note: 1 });
  await waitFor(() => {
    expect(heard).toEqual([
      ['hi', idOf(ben)],
      [{ note: 1 }, 'API'],
    ]);
    expect(atBen).toContainEqual([{ hello: 1 }, idOf(call)]);
  });
});

test('H5 useMeetingSessionState has what others and itself write, and errors reach onError', async () => {
  const errors: unknown[] = [];
  const { call, current } = await mountAndJoin(() =>
    useMeetingSessionState({
      onError: useCallback((event: { type: string }) => void errors.push(event.type), []),
    }),
  );
  const ben = await room.join('Ben');
  await waitFor(() => expect(current()).toEqual({ data: {}, topology: 'sfu' }));
  ben.setMeetingSessionData({ scene: 'one' });
  await waitFor(() => expect(current().data).toEqual({ scene: 'one' }));
  call.setMeetingSessionData({ text: 'x'.repeat(60_000) }, 'shallow-merge');
  await room.settle();
  call.setMeetingSessionData({ more: 'x'.repeat(60_000) }, 'shallow-merge');
  await waitFor(() => expect(errors).toEqual(['meeting-session-data-error']));
  await call.leave();
  await waitFor(() => expect(current().topology).toBe('none'));
});

test('H6 useDailyEvent hears the events of the call', async () => {
  const seen: string[] = [];
  const { call } = await mountAndJoin(() => {
    const note = useCallback(({ action }: { action: string }) => void seen.push(action), []);
    useDailyEvent('joined-meeting', note);
    useDailyEvent('participant-joined', note);
    useDailyEvent('left-meeting', note);
  });
  await room.join('Ben');
  await call.leave();
  await waitFor(() =>
    expect(seen).toEqual(['joined-meeting', 'participant-joined', 'left-meeting']),
  );
});

test('H8, H10 useParticipantIds has all who are in, those who were there first, too', async () => {
  const ben = await room.join('Ben');
  const { call, current } = await mountAndJoin(() => useParticipantIds({ filter: 'remote' }));
  await waitFor(() => expect(current()).toEqual([idOf(ben)]));
  const cleo = await room.join('Cleo');
  await waitFor(() => expect(current()).toEqual([idOf(ben), idOf(cleo)]));
  await ben.leave();
  await waitFor(() => expect(current()).toEqual([idOf(cleo)]));
  expect(call.participantCounts().present).toBe(2);
});

test('H10 (switch) with participants first, who was there is lost to daily-react', async () => {
  const other = await createTestRoom({ joinOrder: 'participants-first' });
  await other.join('Ben');
  const call = other.createCall();
  /* Until it has rendered the join, daily-react also looks every 100 ms who is there: on a busy machine it would find Ben after all. */
  const poll = vi.spyOn(globalThis, 'setInterval').mockReturnValue(0 as never);
  const hook = mount(call, () => useParticipantIds({ filter: 'remote' }));
  expect(poll).toHaveBeenCalledWith(expect.anything(), 100);
  poll.mockRestore();
  await call.join({ url: other.url });
  await other.settle();
  const cleo = await other.join('Cleo');
  await waitFor(() => expect(hook.result.current).toContain(idOf(cleo)));
  expect(hook.result.current).toHaveLength(1);
  expect(Object.keys(call.participants())).toHaveLength(3);
  await other.close();
});

test('H9 useParticipantProperty follows userData, names and rights of another', async () => {
  const ben = await room.join('Ben', { userData: { seat: 1 } });
  const { current } = await mountAndJoin(() =>
    useParticipantProperty(idOf(ben), ['userData', 'user_name', 'permissions.canAdmin']),
  );
  await waitFor(() => expect(current()).toEqual([{ seat: 1 }, 'Ben', false]));
  await ben.setUserData({ seat: 2 });
  await ben.setUserName('Benedict');
  await waitFor(() => expect(current()).toEqual([{ seat: 2 }, 'Benedict', false]));
});

test('H11 useRoom, useNetwork and useDevices get the answers they ask for on their own', async () => {
  const { current } = await mountAndJoin(() => ({
    room: useRoom(),
    network: useNetwork(),
    devices: useDevices(),
  }));
  await waitFor(() => {
    expect(current().room).toMatchObject({ name: room.name });
    expect(current().network.topology).toBe('sfu');
    expect(current().devices.hasCamError).toBe(false);
  });
});

test('H15 useLocalSessionId is empty first, and new on every join', async () => {
  const call = room.createCall();
  const hook = mount(call, () => ({
    id: useLocalSessionId(),
    name: useLocalParticipant()?.user_name,
    state: useMeetingState(),
  }));
  expect(hook.result.current.id).toBe('');
  await call.join({ url: room.url, userName: 'Ana' });
  await waitFor(() =>
    expect(hook.result.current).toEqual({ id: idOf(call), name: 'Ana', state: 'joined-meeting' }),
  );
  const { id } = hook.result.current;
  await call.leave();
  await call.join({ url: room.url, userName: 'Ana' });
  await waitFor(() => expect(hook.result.current.id).toBe(idOf(call)));
  expect(hook.result.current.id).not.toBe(id);
});

test('useParticipantCounts and usePermissions follow what a moderator does', async () => {
  const host = await room.join('Hana', { owner: true });
  const { call, current } = await mountAndJoin(() => ({
    counts: useParticipantCounts(),
    permissions: usePermissions(),
  }));
  await waitFor(() => expect(current().counts).toEqual({ present: 2, hidden: 0 }));
  expect(current().permissions).toMatchObject({ hasPresence: true, canSendAudio: true });
  host.updateParticipant(idOf(call), {
    updatePermissions: { canSend: new Set(['video']), canAdmin: true },
  });
  await waitFor(() =>
    expect(current().permissions).toMatchObject({
      canSendAudio: false,
      canSendVideo: true,
      canAdminParticipants: true,
    }),
  );
});

test('useWaitingParticipants lists who knocks, and lets in', async () => {
  await room.daily.createRoom({
    name: room.name,
    privacy: 'private',
    properties: { enable_knocking: true },
  });
  const { call, current } = await mountAndJoin(() => useWaitingParticipants(), true);
  const guest = room.createCall();
  await guest.join({ url: room.url, userName: 'Gus' });
  void guest.requestAccess({ name: 'Gus' });
  await waitFor(() => expect(current().waitingParticipants).toMatchObject([{ name: 'Gus' }]));
  current().grantAccess(idOf(guest));
  await waitFor(() => expect(current().waitingParticipants).toEqual([]));
  await waitFor(() => expect(call.participantCounts().present).toBe(2));
});

test('useDailyError has the fatal error of who is put out', async () => {
  const host = await room.join('Hana', { owner: true });
  const { call, current } = await mountAndJoin(() => useDailyError());
  host.updateParticipant(idOf(call), { eject: true });
  await waitFor(() => expect(current().meetingError).toMatchObject({ error: { type: 'ejected' } }));
});
