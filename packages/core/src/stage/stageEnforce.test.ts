import type { TestJoinOptions } from '@backchannel/local/testing';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it, vi } from 'vitest';
import { timedRoom } from '../../test/room/timedRoom';
import { connect, floorCueService, stageService, type StageConnectionOptions } from '../index';

const ALL = { enforce: true } as const;

const { room } = timedRoom('Date');

function open(call: DailyCall, stage?: StageConnectionOptions) {
  const asked: Record<string, { updatePermissions: { canSend: unknown } }>[] = [];
  const ask = call.updateParticipants.bind(call);
  call.updateParticipants = (updates) => {
    asked.push(updates as (typeof asked)[number]);
    return ask(updates);
  };
  const connection = connect(call, stage ? { stage } : {});
  const own = connection.use(stageService);
  return {
    ...own,
    call,
    asked,
    id: call.participants().local.session_id,
    bring: (id: string) => own.bring(id, 4),
    names: () => connection.state.get(own.onStageAtom).map(({ userName }) => userName),
    maySend: () => call.participants().local.permissions.canSend,
    turnMicrophoneOn: async () => {
      call.setLocalAudio(true);
      await room.settle();
      return call.localAudio();
    },
  };
}

const host = async (name: string, stage?: StageConnectionOptions) =>
  open(await room.join(name, { owner: true }), stage);
const guest = async (name: string, options?: TestJoinOptions) =>
  open(await room.join(name, options));
/** Up to ten seconds of the clock, which does not let anybody wait for them. */
async function eventually(check: () => void) {
  for (let passed = 0; passed < 10_000; passed += 250) {
    await room.settle();
    await vi.advanceTimersByTimeAsync(250);
    try {
      return check();
    } catch {
      /* Not yet. */
    }
  }
  await room.settle();
  check();
}

describe('a stage that Daily enforces', () => {
  it('lets nobody turn the microphone on who is off it, and everybody who is on', async () => {
    const [ana, ben, cyd] = [await host('Ana', ALL), await guest('Ben'), await guest('Cyd')];
    await eventually(() => expect([ben.maySend(), cyd.maySend()]).toEqual([false, false]));
    expect(await ben.turnMicrophoneOn()).toBe(false);
    await ana.bring(ben.id);
    await eventually(() => expect(ben.maySend()).toBe(true));
    expect(await ben.turnMicrophoneOn()).toBe(true);
    expect(await cyd.turnMicrophoneOn()).toBe(false);
    await ana.remove(ben.id);
    await eventually(() => expect(ben.call.localAudio()).toBe(false));
    expect(await ben.turnMicrophoneOn()).toBe(false);
    expect(ana.maySend()).toBe(true);
  });

  it('is off by default', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ana.bring(ben.id);
    await ana.remove(ben.id);
    await eventually(() => expect(ben.names()).toEqual([]));
    expect(ana.asked).toEqual([]);
    expect(await ben.turnMicrophoneOn()).toBe(true);
  });

  it('grants only the kinds that it names', async () => {
    const ana = await host('Ana', { enforce: ['audio'] });
    const ben = await guest('Ben', { token: { permissions: { canSend: false } } });
    await ana.bring(ben.id);
    await eventually(() => expect(ben.maySend()).toEqual(new Set(['audio'])));
    expect(ana.asked).toHaveLength(1);
  });

  it('mutes no host, on stage or off, and those who join later from the start', async () => {
    const [ana, dan] = [await host('Ana', ALL), await host('Dan', ALL)];
    const late = await guest('Late');
    await eventually(() => expect(late.maySend()).toBe(false));
    await ana.bring(dan.id);
    await ana.remove(dan.id);
    await eventually(() => expect(late.names()).toEqual([]));
    expect([ana.maySend(), dan.maySend()]).toEqual([true, true]);
    const touched = [...ana.asked, ...dan.asked].flatMap((updates) => Object.keys(updates));
    expect(new Set(touched)).toEqual(new Set([late.id]));
  });

  it('waits for the permission before the floor cue unmutes', async () => {
    const ana = await host('Ana', ALL);
    const ben = await guest('Ben', { token: { permissions: { canSend: false } } });
    const cues = connect(ben.call).use(floorCueService);
    const accepted = new Promise<void>((resolve, reject) => {
      const { state } = connect(ben.call);
      const off = state.subscribe(cues.cueAtom, () => {
        if (!state.get(cues.cueAtom)) return;
        off();
        cues.accept().then(resolve, reject);
      });
    });
    await ana.bring(ben.id);
    await accepted;
    await eventually(() => expect(ben.call.localAudio()).toBe(true));
  });

  it('asks for many at once', async () => {
    const ana = await host('Ana');
    const crowd = await Promise.all(Array.from({ length: 12 }, (_, n) => guest(`Guest ${n}`)));
    const dan = await host('Dan', ALL);
    await ana.call.leave();
    await eventually(() =>
      expect(crowd.map((one) => one.maySend())).toEqual(crowd.map(() => false)),
    );
    expect(dan.asked).toHaveLength(1);
  });

  it('goes on with the host who is left, and does not silence the stage on a reload', async () => {
    const ana = await host('Ana', ALL);
    const ben = await guest('Ben');
    await ana.bring(ben.id);
    await eventually(() => expect(ben.maySend()).toBe(true));
    const seen: unknown[] = [];
    ben.call.on('participant-updated', ({ participant }) => {
      if (participant.local) seen.push(participant.permissions.canSend);
    });
    await ana.call.leave();
    const again = await host('Ana', ALL);
    const cyd = await guest('Cyd');
    await eventually(() => expect([cyd.maySend(), again.names()]).toEqual([false, ['Ben']]));
    expect(seen.filter((canSend) => canSend !== true)).toEqual([]);
    await again.remove(ben.id);
    await eventually(() => expect(ben.maySend()).toBe(false));
  });
});

describe('several hosts', () => {
  it('do not fight over what those on stage may send', async () => {
    const ana = await host('Ana', { enforce: ['audio'] });
    const [dan, ben] = [await host('Dan', ALL), await guest('Ben')];
    await dan.bring(ben.id);
    await eventually(() => expect(ben.maySend()).toEqual(new Set(['audio'])));
    await ana.call.leave();
    await eventually(() => expect(ben.maySend()).toBe(true));
    expect(ana.asked.length + dan.asked.length).toBeLessThanOrEqual(3);
  });

  it('stand in for an acting host whose page does not enforce it', async () => {
    const [, dan, ben] = [await host('Ana'), await host('Dan', ALL), await guest('Ben')];
    await eventually(() => expect(ben.maySend()).toBe(false));
    expect(dan.asked).toHaveLength(1);
  });
});

describe('the audience', () => {
  it('cannot bring itself on stage, whatever it writes or asks of Daily', async () => {
    const [ana, eve] = [await host('Ana', ALL), await guest('Eve')];
    await eventually(() => expect(eve.maySend()).toBe(false));
    eve.call.setMeetingSessionData({ stage: [eve.id] }, 'shallow-merge');
    await eve.call.setUserData({ _: { own: { stage: [99, 'zzzzzzzz', [eve.id]] } } });
    eve.call.sendAppMessage({ type: 'stage-answer', accepted: true });
    eve.call.updateParticipant('local', { updatePermissions: { canSend: true } });
    eve.call.updateParticipant(ana.id, { updatePermissions: { canSend: false } });
    await room.settle();
    expect(await eve.turnMicrophoneOn()).toBe(false);
    expect([ana.names(), ana.maySend()]).toEqual([[], true]);
  });

  it('is silenced again where something else let it send', async () => {
    const [ana, eve] = [await host('Ana', ALL), await guest('Eve')];
    await eventually(() => expect(eve.maySend()).toBe(false));
    ana.call.updateParticipant(eve.id, { updatePermissions: { canSend: true } });
    await eventually(() => expect(eve.maySend()).toBe(false));
  });
});
