import { createTestRoom, type TestJoinOptions } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  connect,
  defineMessage,
  hostHeldRoles,
  messageService,
  participantValuesService,
  roleClaim,
  rolesService,
  type ConnectionOptions,
  type ParticipantSender,
} from '../index';
import { observe } from '../../test/room/observe';

const said = defineMessage<{ n: number }>('sender-said');
const command = defineMessage<{ n: number }>('sender-command', { from: 'host' });
const HIDDEN: TestJoinOptions = { token: { permissions: { hasPresence: false } } };

const room = roomForEachTest();
afterEach(() => {
  vi.useRealTimers();
});

const idOf = (call: DailyCall) => call.participants().local.session_id;

function open(call: DailyCall, options: ConnectionOptions = {}) {
  const { connection, events } = observe(call, options);
  const messages = connection.use(messageService);
  const heard: { n: number; sender: ParticipantSender }[] = [];
  for (const definition of [said, command]) {
    messages.subscribe(definition, ({ n }, { sender }) => {
      if (sender.kind !== 'server') heard.push({ n, sender });
    });
  }
  const codes = () => events.filter(({ kind }) => kind === 'rejected').map(({ code }) => code);
  return { call, codes, connection, heard, messages };
}

describe('the sender', () => {
  it('that is announced after its message is the right one all the same', async () => {
    const slow = await createTestRoom({ intervals: { joins: 150 } });
    const ben = open(await slow.join('Ben'));
    const ana = slow.createCall();
    await ana.join(await slow.joinOptions('Ana', { owner: true }));
    ana.sendAppMessage({ type: 'sender-command', n: 1 });
    await vi.waitFor(() => expect(ben.heard).toHaveLength(1));
    expect(ben.heard[0]?.sender).toMatchObject({ userName: 'Ana', isHost: true });
    expect(ben.codes()).toEqual([]);
    await slow.close();
  });

  it('that has left is remembered as it was', async () => {
    const ana = await room.join('Ana', { owner: true });
    const ben = await room.join('Ben');
    const connection = connect(ben);
    ana.sendAppMessage({ type: 'sender-command', n: 1 });
    await room.settle();
    await ana.leave();
    await room.settle();
    const late: ParticipantSender[] = [];
    connection.use(messageService).subscribe(
      command,
      (_data, { sender }) => {
        if (sender.kind !== 'server') late.push(sender);
      },
      { replay: true },
    );
    expect(late).toEqual([expect.objectContaining({ userName: 'Ana', isHost: true })]);
  });

  it('that goes out of sight is still known, and has no authority any more', async () => {
    const ana = await room.join('Ana', { owner: true });
    const hana = await room.join('Hana', { token: { permissions: { canAdmin: true } } });
    const ben = open(await room.join('Ben'));
    hana.sendAppMessage({ type: 'sender-command', n: 1 });
    await room.settle();
    ana.updateParticipant(idOf(hana), { updatePermissions: { hasPresence: false } });
    await room.settle();
    hana.sendAppMessage({ type: 'sender-command', n: 2 });
    hana.sendAppMessage({ type: 'sender-said', n: 3 });
    await room.settle();
    expect(ben.heard.map(({ n, sender }) => [n, sender.userName, sender.isHost])).toEqual([
      [1, 'Hana', true],
      [3, 'Hana', false],
    ]);
    expect(ben.codes()).toEqual(['not-host']);
  });

  it('that is never announced is unknown after 3 s; at most 20 wait for one, 200 in all', async () => {
    const ben = open(await room.join('Ben'));
    const ana = await room.join('Ana');
    const hidden = await Promise.all(
      Array.from({ length: 11 }, (_, i) => room.join(`Hidden ${i}`, HIDDEN)),
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let n = 0; n < 21; n += 1) hidden[0]?.sendAppMessage({ type: 'sender-said', n });
    await room.settle();
    expect(ben.codes()).toEqual(['unknown-sender']);
    for (const one of hidden.slice(1)) {
      for (let n = 0; n < 20; n += 1) one.sendAppMessage({ type: 'sender-said', n });
    }
    await room.settle();
    expect(ben.codes()).toHaveLength(21);
    expect(ben.connection.snapshot().messages).toMatchObject({ waitingForSender: 200 });
    ana.sendAppMessage({ type: 'sender-said', n: 99 });
    await room.settle();
    expect(ben.heard.map(({ n }) => n)).toEqual([99]);
    vi.advanceTimersByTime(3_000);
    expect(ben.codes()).toHaveLength(221);
    expect(new Set(ben.codes())).toEqual(new Set(['unknown-sender']));
    expect(ben.connection.snapshot().messages).toMatchObject({ waitingForSender: 0 });
  });
});

describe('roles of senders and recipients', () => {
  it('are those that hosts gave; a claim is shown as a claim and gets nothing', async () => {
    const roles = { roles: hostHeldRoles };
    const ana = open(await room.join('Ana', { owner: true }), roles);
    const ben = open(await room.join('Ben'), roles);
    const eve = open(await room.join('Eve'), roles);
    await ana.connection.use(rolesService).set(idOf(ben.call), 'speaker');
    await eve.connection.use(participantValuesService).set(roleClaim, 'speaker');
    await room.settle();
    const receipt = await ana.messages.send(said, { n: 1 }, { to: { role: 'speaker' } });
    expect(receipt.recipients).toBe(1);
    await ben.messages.send(said, { n: 2 });
    await eve.messages.send(said, { n: 3 });
    await room.settle();
    expect(ben.heard.map(({ n }) => n)).toEqual([1, 3]);
    expect(eve.heard.map(({ n }) => n)).toEqual([2]);
    const [fromBen, fromEve] = ana.heard.map(({ sender }) => sender);
    expect(fromBen).toMatchObject({ userName: 'Ben', role: 'speaker' });
    expect(fromBen?.claimedRole).toBeUndefined();
    expect(fromEve).toMatchObject({ userName: 'Eve', claimedRole: 'speaker' });
    expect(fromEve?.role).toBeUndefined();
    const nobody = await ana.messages.send(said, { n: 4 }, { to: { role: 'interpreter' } });
    expect(nobody.recipients).toBe(0);
  });

  it('other than host and owner are an error while no source of roles is in force', async () => {
    const ana = open(await room.join('Ana', { owner: true }));
    await room.join('Ben');
    const sent = ana.messages.send(said, { n: 1 }, { to: { role: 'speaker' } });
    await expect(sent).rejects.toMatchObject({
      code: 'unknown-recipient',
      message: expect.stringContaining('hostHeldRoles') as string,
    });
  });
});
