import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it } from 'vitest';
import { connect, rolesService, rosterService, tokenRoles, type ConnectionOptions } from '../index';

const room = roomForEachTest();

const idOf = (call: DailyCall) => call.participants().local.session_id;

function open(call: DailyCall, options?: ConnectionOptions) {
  const connection = connect(call, options);
  const roles = connection.use(rolesService);
  const nameOf = (id: string) => connection.use(rosterService).get(id)?.userName ?? id;
  return {
    call,
    roles,
    canManage: () => connection.state.get(roles.canManageAtom),
    named: () => Object.fromEntries([...roles.all()].map(([id, role]) => [nameOf(id), role])),
  };
}

const host = async (name: string) => open(await room.join(name, { owner: true }));
const guest = async (name: string, userId?: string) =>
  open(await room.join(name, userId === undefined ? {} : { userId }));

describe('roles that hosts give', () => {
  it('are the same for everybody, late joiners included, and can be taken away', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const cem = await guest('Cem');
    await ana.roles.set(idOf(ben.call), 'speaker');
    await ana.roles.set(idOf(cem.call), 'interpreter');
    await room.settle();
    const late = await guest('Late');
    await room.settle();
    for (const one of [ana, ben, cem, late]) {
      expect(one.named()).toEqual({ Ben: 'speaker', Cem: 'interpreter' });
      expect(one.roles.roleOf(idOf(ben.call))).toBe('speaker');
    }
    await ana.roles.set(idOf(ben.call), null);
    await room.settle();
    expect(late.named()).toEqual({ Cem: 'interpreter' });
  });

  it('belong to the user_id of a token and come back with it; without a token they end with the stay', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben', 'u-ben');
    const cem = await guest('Cem');
    const cemId = idOf(cem.call);
    await ana.roles.set(idOf(ben.call), 'speaker');
    await ana.roles.set(cemId, 'speaker');
    await room.settle();
    await ben.call.leave();
    await cem.call.leave();
    await room.settle();
    expect(ana.named()).toEqual({});
    await ben.call.join(await room.joinOptions('Ben', { userId: 'u-ben' }));
    await cem.call.join(await room.joinOptions('Cem'));
    await room.settle();
    expect(ana.named()).toEqual({ Ben: 'speaker' });
    expect(ben.named()).toEqual({ Ben: 'speaker' });
    await ana.roles.set(idOf(ana.call), 'moderator');
    const { roles } = ana.call.meetingSessionState().data as { roles: object };
    await room.settle();
    expect(Object.keys({ ...roles })).not.toContain(cemId);
  });

  it('can be given by hosts only, to those present, and by a name that is not Daily’s', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    await room.settle();
    expect([ana.canManage(), ben.canManage()]).toEqual([true, false]);
    const benId = idOf(ben.call);
    await expect(ben.roles.set(benId, 'speaker')).rejects.toMatchObject({ code: 'not-host' });
    await expect(ana.roles.set('nobody', 'speaker')).rejects.toMatchObject({
      code: 'unknown-recipient',
    });
    for (const role of ['host', 'owner', '', 'x'.repeat(41)]) {
      await expect(ana.roles.set(benId, role)).rejects.toMatchObject({ code: 'invalid-data' });
    }
    await room.settle();
    expect(ana.named()).toEqual({});
  });

  it('say so when there are too many, and keep those given', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const cem = await guest('Cem', 'u-cem');
    const given = Array.from({ length: 23 }, (_, n) => [
      `a-user-id-as-long-as-tokens-take-${n}`,
      's',
    ]);
    const entry = [5, 'zzzzzzzz', Object.fromEntries(given)];
    await ana.call.setUserData({ _: { own: { roles: entry } } });
    await room.settle();
    await ana.roles.set(idOf(ben.call), 's');
    await expect(ana.roles.set(idOf(cem.call), 'x'.repeat(40))).rejects.toMatchObject({
      code: 'host-value-too-large',
    });
    await room.settle();
    expect(ben.named()).toEqual({ Ben: 's' });
  });

  it('are not what a hostile participant writes of itself, anywhere', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const eve = await guest('Eve');
    const eveId = idOf(eve.call);
    await ana.roles.set(idOf(ben.call), 'speaker');
    await eve.call.setUserData({
      role: 'speaker',
      _: { own: { roles: [999_999, 'zzzzzzzz', { [eveId]: 'speaker', __proto__: 'x' }] } },
    });
    eve.call.setMeetingSessionData({ roles: { [eveId]: 'speaker' } }, 'shallow-merge');
    await room.settle();
    const late = await guest('Late');
    await room.settle();
    for (const one of [ana, ben, late]) {
      expect(one.named()).toEqual({ Ben: 'speaker' });
      expect(one.roles.roleOf(eveId)).toBeUndefined();
    }
  });

  it('are nobody’s where no host was ever seen, whatever the session data says', async () => {
    const eve = await guest('Eve');
    eve.call.setMeetingSessionData({ roles: { [idOf(eve.call)]: 'speaker' } }, 'shallow-merge');
    await room.settle();
    const late = await guest('Late');
    await room.settle();
    expect([eve.named(), late.named()]).toEqual([{}, {}]);
  });

  it('are passed over where a host client wrote nonsense or Daily’s own words', async () => {
    const ana = await host('Ana');
    const ben = await guest('Ben');
    const roles = { [idOf(ben.call)]: 'owner', [idOf(ana.call)]: 'moderator', x: { y: 1 } };
    await ana.call.setUserData({ _: { own: { roles: [7, 'aaaaaaaa', roles] } } });
    await room.settle();
    expect(ben.named()).toEqual({ Ana: 'moderator' });
    await ana.call.setUserData({ _: { own: { roles: [8, 'aaaaaaaa', ['speaker']] } } });
    await room.settle();
    expect(ben.named()).toEqual({});
  });
});

describe('roles from tokens', () => {
  const roles = tokenRoles(({ userId }) => /^(\w+):/.exec(userId)?.[1], { trust: 'token' });

  it('are read from the user_id, by everybody alike, and nobody can set them', async () => {
    const ana = open(await room.join('Ana', { owner: true, userId: 'moderator:1' }), { roles });
    const ben = open(await room.join('Ben', { userId: 'speaker:41' }), { roles });
    const cem = open(await room.join('Cem', { userId: 'host:9' }), { roles });
    await room.settle();
    for (const one of [ana, ben, cem]) {
      expect(one.named()).toEqual({ Ana: 'moderator', Ben: 'speaker' });
    }
    expect(ana.canManage()).toBe(false);
    await expect(ana.roles.set(idOf(ben.call), 'x')).rejects.toMatchObject({ code: 'not-allowed' });
    await ben.call.leave();
    await room.settle();
    expect(ana.named()).toEqual({ Ana: 'moderator' });
  });

  it('survive a resolver that throws, and give the hidden none', async () => {
    const events: string[] = [];
    const hidden = await room.join('Hid', {
      token: { user_id: 'speaker:1', permissions: { hasPresence: false } },
    });
    const throwing = tokenRoles(
      ({ userId }) => {
        if (userId === 'bad') throw new Error('no such user');
        return 'speaker';
      },
      { trust: 'token' },
    );
    const ana = open(await room.join('Ana', { userId: 'good' }), {
      roles: throwing,
      onEvent: ({ code }) => events.push(code),
    });
    await guest('Bad', 'bad');
    await room.settle();
    expect(ana.named()).toEqual({ Ana: 'speaker' });
    expect(events).toContain('handler-failed');
    expect(open(hidden, { roles }).named()).toEqual({});
  });
});
