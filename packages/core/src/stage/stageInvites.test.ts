import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { peopleIn } from '../../test/room/peopleIn';
import { connect, floorCueService, stageService, type ConnectionEvent } from '../index';

const room = roomForEachTest();

function open(call: DailyCall) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const { state } = connection;
  const stage = connection.use(stageService);
  const cues = connection.use(floorCueService);
  return {
    ...stage,
    call,
    events,
    id: call.participants().local.session_id,
    invite: (id: string, limit = 4) => stage.bring(id, limit, { consent: true }),
    names: () => state.get(stage.onStageAtom).map(({ userName }) => userName),
    invited: () => state.get(stage.invitedAtom).map(({ userName }) => userName),
    inviter: () => state.get(stage.inviterAtom)?.userName,
    mine: () => state.get(stage.ownAtom),
    cue: () => state.get(cues.cueAtom),
    data: () => call.meetingSessionState().data,
  };
}

const { host, guest } = peopleIn(room, open);
const eventually = eventuallyIn(room);

describe('an invitation to the stage', () => {
  it('is known to all, and accepting it brings its owner on stage, with the cue', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await ben.request();
    await ana.invite(ben.id);
    await eventually(() => {
      for (const one of [ana, ben, cyd]) expect(one.invited()).toEqual(['Ben']);
    });
    expect([ben.mine(), ben.inviter(), ben.cue()]).toEqual(['invited', 'Ana', null]);
    expect([cyd.mine(), cyd.inviter(), cyd.names()]).toEqual(['off', undefined, []]);
    expect((await host('Dan')).invited()).toEqual(['Ben']);
    await ben.accept();
    await eventually(() => {
      for (const one of [ana, ben, cyd]) expect(one.names()).toEqual(['Ben']);
      expect(ben.cue()).toMatchObject({ from: { sessionId: ana.id, isHost: true } });
      expect(ana.data()).toMatchObject({ stageInvited: [] });
    });
    expect([ana.invited(), ben.mine(), ben.call.localAudio()]).toEqual([[], 'on', false]);
  });

  it('can be declined, with the own request', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ben.request();
    await ana.invite(ben.id);
    await eventually(() => expect(ben.mine()).toBe('invited'));
    await ben.decline();
    await eventually(() => expect(ben.mine()).toBe('off'));
    expect([ana.invited(), ana.names(), ben.cue()]).toEqual([[], [], null]);
  });

  it('is answered by nobody else, and forged answers are reported', async () => {
    const [ana, ben, eve] = [await host('Ana'), await guest('Ben'), await guest('Eve')];
    await ana.invite(ben.id);
    await eventually(() => expect(ben.mine()).toBe('invited'));
    await expect(eve.accept()).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(eve.invite(eve.id)).rejects.toMatchObject({ code: 'not-host' });
    eve.call.setMeetingSessionData({ stageInvited: [[eve.id, ana.id, 4]] }, 'shallow-merge');
    await room.settle();
    eve.call.sendAppMessage({ type: 'stage-answer', accepted: true, sessionId: ben.id });
    await room.settle();
    expect([ana.names(), eve.mine(), ben.mine()]).toEqual([[], 'off', 'invited']);
    expect(ana.events.filter(({ kind }) => kind === 'rejected')).toContainEqual(
      expect.objectContaining({ code: 'not-allowed', name: 'stage-answer', from: eve.id }),
    );
  });

  it('outlives a reload of the host', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ana.invite(ben.id);
    await eventually(() => expect(ben.mine()).toBe('invited'));
    await ana.call.leave();
    await room.settle();
    expect(ben.mine()).toBe('invited');
    const accepted = ben.accept();
    const again = await host('Ana');
    await accepted;
    await eventually(() => expect([again.names(), ben.mine()]).toEqual([['Ben'], 'on']));
    expect(again.invited()).toEqual([]);
  });

  it('is turned down at once, also while the host reloads', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ana.invite(ben.id);
    await eventually(() => expect(ben.mine()).toBe('invited'));
    await ana.call.leave();
    await ben.decline();
    expect(ben.mine()).toBe('off');
    const again = await host('Ana');
    await eventually(() => expect(again.data()).toMatchObject({ stageInvited: [] }));
    await again.invite(ben.id);
    await eventually(() => expect(ben.mine()).toBe('invited'));
  });

  it('waits while the stage is full', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await ana.invite(ben.id, 1);
    await ana.bring(cyd.id, 1);
    await eventually(() => expect(ben.names()).toEqual(['Cyd']));
    await expect(ben.accept()).rejects.toMatchObject({ code: 'stage-full' });
    ben.call.sendAppMessage({ type: 'stage-answer', accepted: true });
    await room.settle();
    expect([ana.names(), ben.mine()]).toEqual([['Cyd'], 'invited']);
    expect(ana.events).toContainEqual(expect.objectContaining({ code: 'stage-full' }));
    await expect(ana.invite(ana.id, 1)).rejects.toMatchObject({ code: 'stage-full' });
    await ana.remove(cyd.id);
    await eventually(() => expect(ben.names()).toEqual([]));
    await ben.accept();
    await eventually(() => expect(ben.mine()).toBe('on'));
  });

  it('goes when a host withdraws it, and with its owner', async () => {
    const [ana, ben, cyd] = [await host('Ana'), await guest('Ben'), await guest('Cyd')];
    await ana.invite(ben.id);
    await ana.invite(cyd.id);
    await eventually(() => expect(ben.invited()).toEqual(['Ben', 'Cyd']));
    await ana.remove(ben.id);
    await eventually(() => expect(ben.mine()).toBe('off'));
    await cyd.call.leave();
    await eventually(() => expect(ana.invited()).toEqual([]));
    await expect(ben.accept()).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('two hosts who invite at the same moment', () => {
  it('lose no invitation, and everybody sees the same ones', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const [ben, cyd, eve] = [await guest('Ben'), await guest('Cyd'), await guest('Eve')];
    await Promise.all([ana.invite(ben.id), dan.invite(cyd.id)]);
    await eventually(() => {
      for (const one of [ana, dan, ben, cyd, eve])
        expect([...one.invited()].sort()).toEqual(['Ben', 'Cyd']);
    });
  });

  it('lose none where one wrote a higher version without knowing the other’s', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const [ben, cyd, eve] = [await guest('Ben'), await guest('Cyd'), await guest('Eve')];
    await Promise.all([
      ana.invite(ben.id),
      (async () => {
        const first = dan.invite(cyd.id);
        await Promise.all([first, dan.invite(eve.id)]);
      })(),
    ]);
    await eventually(() => {
      for (const one of [ana, dan, ben])
        expect([...one.invited()].sort()).toEqual(['Ben', 'Cyd', 'Eve']);
    });
  });

  it('do not invite anew who has declined', async () => {
    const [ana, dan, ben] = [await host('Ana'), await host('Dan'), await guest('Ben')];
    await Promise.all([ana.invite(ben.id), dan.invite(ben.id)]);
    await eventually(() => expect(ben.mine()).toBe('invited'));
    await ben.decline();
    await eventually(() => expect(ben.mine()).toBe('off'));
    await dan.call.leave();
    await eventually(() => expect([ana.invited(), ben.mine()]).toEqual([[], 'off']));
  });

  it('fill the last place once', async () => {
    const [ana, dan] = [await host('Ana'), await host('Dan')];
    const [ben, cyd] = [await guest('Ben'), await guest('Cyd')];
    /* Who hears of the other’s before is refused, and that is fine. */
    await Promise.allSettled([ana.bring(ben.id, 1), dan.bring(cyd.id, 1)]);
    await eventually(() => {
      expect(ana.names()).toHaveLength(1);
      for (const one of [dan, ben, cyd]) expect(one.names()).toEqual(ana.names());
    });
  });
});

describe('an invited person who reloads', () => {
  const known = (name: string, userId: string) => room.join(name, { token: { user_id: userId } });

  it('is invited still where a token’s user_id vouches for them', async () => {
    const [ana, ben] = [await host('Ana'), open(await known('Ben', 'user-ben'))];
    await ana.invite(ben.id);
    await eventually(() => expect(ben.mine()).toBe('invited'));
    await ben.call.leave();
    const other = open(await known('Eve', 'user-eve'));
    const again = open(await known('Ben', 'user-ben'));
    await eventually(() => expect(again.mine()).toBe('invited'));
    expect([other.mine(), again.inviter(), ana.invited()]).toEqual(['off', 'Ana', ['Ben']]);
    await again.accept();
    await eventually(() => expect(ana.names()).toEqual(['Ben']));
  });

  it('is asked on all devices of the user_id, and comes on stage with the one that answers', async () => {
    const [ana, ben] = [await host('Ana'), open(await known('Ben', 'user-ben'))];
    const phone = open(await known('Ben', 'user-ben'));
    await ana.invite(ben.id);
    await eventually(() => expect([ben.mine(), phone.mine()]).toEqual(['invited', 'invited']));
    await phone.accept();
    await eventually(() => expect([ben.mine(), phone.mine()]).toEqual(['off', 'on']));
    expect([ana.names(), ana.invited()]).toEqual([['Ben'], []]);
  });

  it('is a stranger where another tab comes without a token, by whatever name', async () => {
    const [ana, ben] = [await host('Ana'), await guest('Ben')];
    await ana.invite(ben.id);
    await eventually(() => expect(ben.mine()).toBe('invited'));
    await ben.call.leave();
    const again = await guest('Ben');
    await room.settle();
    expect([again.mine(), ana.invited()]).toEqual(['off', []]);
  });
});
