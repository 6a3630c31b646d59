import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  connect,
  floorCueService,
  handsService,
  handValue,
  initialValues,
  type ConnectionEvent,
} from '../index';

const CUE = { type: 'you-have-the-floor' };

const room = roomForEachTest();
afterEach(() => {
  vi.useRealTimers();
});

function open(call: DailyCall) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const cues = connection.use(floorCueService);
  const hands = connection.use(handsService);
  return {
    ...cues,
    call,
    events,
    hands,
    cue: () => connection.state.get(cues.cueAtom),
    isRaised: () => connection.state.get(hands.ownAtom).isRaised,
  };
}

describe('the floor cue', () => {
  it('from a foreign host client takes the own hand down and stays until it is accepted', async () => {
    const ana = await room.join('Ana', { owner: true });
    const ben = open(await room.join('Ben'));
    await ben.hands.raise();
    ana.sendAppMessage(CUE, ben.call.participants().local.session_id);
    await room.settle();
    expect(ben.cue()?.from).toMatchObject({ kind: 'participant', userName: 'Ana' });
    expect(ben.isRaised()).toBe(false);
    expect(ben.call.localAudio()).toBe(false);
    await ben.accept();
    await room.settle();
    expect(ben.call.localAudio()).toBe(true);
    expect(ben.cue()).toBeNull();
  });

  it('takes the hand down on a page with hands alone, too, which nobody has lowered then', async () => {
    const connection = connect(await room.join('Ben'));
    const hands = connection.use(handsService);
    const own = () => connection.state.get(hands.ownAtom);
    await hands.raise();
    expect(own().isRaised).toBe(true);
    await room.sendAsServer(CUE, connection.call.participants().local.session_id);
    await room.settle();
    expect(own().isRaised).toBe(false);
    expect(own().loweredBy).toBeUndefined();
  });

  it('takes the hand down on a page without hands, and on the other device that raised one', async () => {
    const token = { user_id: 'user-ben' };
    const userData = initialValues(handValue.with(1));
    const laptop = await room.join('Ben', { token, userData });
    const phone = open(await room.join('Ben', { token }));
    const eve = open(await room.join('Eve'));
    connect(laptop).use(floorCueService);
    await phone.hands.raise();
    await eve.hands.raise();
    await room.sendAsServer(CUE, laptop.participants().local.session_id);
    await vi.waitFor(async () => {
      await room.settle();
      expect(laptop.participants().local.userData).toMatchObject({ handRaised: false });
      expect([phone.isRaised(), eve.isRaised()]).toEqual([false, true]);
    });
  });

  it('need not come: who is on stage was called, unless the hand went up there', async () => {
    const ana = await room.join('Ana', { owner: true });
    const ben = open(await room.join('Ben'));
    const { state } = connect(ben.call);
    const id = ben.call.participants().local.session_id;
    const own = () => state.get(ben.hands.ownAtom);
    const rank = () =>
      (ben.call.participants().local.userData as { handRaised: number }).handRaised;
    const lowered = () => ({ order: '', lowered: { [id.slice(0, 8)]: rank() }, floor: 0 });
    let n = 0;
    async function decide(decided: object) {
      const entries = Object.entries(decided).map(([key, value]) => [key, [(n += 1), 'a', value]]);
      await ana.setUserData({ _: { own: Object.fromEntries(entries) as object } });
      await room.settle();
    }
    const expectDown = (loweredBy?: string) =>
      vi.waitFor(async () => {
        await room.settle();
        expect([own().isRaised, own().loweredBy]).toEqual([false, loweredBy]);
      });
    await ben.hands.raise();
    await decide({ stage: [id], hands: lowered() });
    await expectDown();
    await ben.hands.raise();
    await decide({ stage: [id], hands: lowered() });
    await expectDown('host');
    await decide({ stage: [] });
    await ben.hands.raise();
    const hands = lowered();
    await decide({ stage: [], hands });
    await expectDown('host');
    await decide({ stage: [id], hands });
    await expectDown();
    await decide({
      stage: [],
      hands: { ...hands, order: id.slice(0, 8), lowered: { [id.slice(0, 8)]: 0 } },
    });
    await vi.waitFor(() => expect(own().isRaised).toBe(true));
  });

  it('is obeyed from the server', async () => {
    const ben = open(await room.join('Ben'));
    await room.sendAsServer(CUE, ben.call.participants().local.session_id);
    await room.settle();
    expect(ben.cue()?.from).toEqual({ kind: 'server' });
    ben.dismiss();
    expect(ben.cue()).toBeNull();
    expect(ben.call.localAudio()).toBe(false);
  });

  it('from an audience member is ignored and reported', async () => {
    const ben = open(await room.join('Ben'));
    const eve = await room.join('Eve', { userData: { role: 'moderator', owner: true } });
    await ben.hands.raise();
    eve.sendAppMessage({ ...CUE, isHost: true }, '*');
    await room.settle();
    expect(ben.cue()).toBeNull();
    expect(ben.isRaised()).toBe(true);
    expect(ben.events.filter(({ code }) => code === 'not-host')).toMatchObject([
      { kind: 'rejected', name: CUE.type, from: eve.participants().local.session_id },
    ]);
  });

  it('goes with the stay in the room, and accepting without one unmutes nobody', async () => {
    const ana = await room.join('Ana', { owner: true });
    const ben = open(await room.join('Ben'));
    ana.sendAppMessage(CUE, '*');
    await room.settle();
    expect(ben.cue()).not.toBeNull();
    await ben.call.leave();
    expect(ben.cue()).toBeNull();
    await ben.call.join(await room.joinOptions('Ben'));
    await room.settle();
    await ben.accept();
    await room.settle();
    expect(ben.cue()).toBeNull();
    expect(ben.call.localAudio()).toBe(false);
  });

  it('says so where the microphone may not be sent, and stays', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    const ana = await room.join('Ana', { owner: true });
    const ben = open(await room.join('Ben', { token: { permissions: { canSend: ['video'] } } }));
    ana.sendAppMessage(CUE, '*');
    await room.settle();
    const [refused] = await Promise.allSettled([ben.accept(), vi.advanceTimersByTimeAsync(5_000)]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'not-allowed' } });
    expect(ben.cue()).not.toBeNull();
    expect(ben.events.at(-1)).toMatchObject({ kind: 'failed', code: 'not-allowed' });
  });

  it('waits for the stage where it says so, and comes to nothing without', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    const ana = await room.join('Ana', { owner: true });
    const ben = open(await room.join('Ben'));
    await ben.hands.raise();
    ana.sendAppMessage({ ...CUE, stage: true }, '*');
    await room.settle();
    expect([ben.cue(), ben.isRaised()]).toEqual([null, true]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ben.events).toContainEqual(
      expect.objectContaining({ kind: 'rejected', code: 'stage-full', name: CUE.type }),
    );
    const id = ben.call.participants().local.session_id;
    ana.sendAppMessage({ ...CUE, stage: true }, '*');
    await ana.setUserData({ _: { own: { stage: [1, 'ana', [id]] } } });
    await vi.waitFor(async () => {
      await room.settle();
      expect([ben.cue()?.from.kind, ben.isRaised()]).toEqual(['participant', false]);
    });
  });
});
