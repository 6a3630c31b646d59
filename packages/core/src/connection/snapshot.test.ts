import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import {
  connect,
  defineMessage,
  defineParticipantValue,
  defineSessionMap,
  defineSessionValue,
  handsService,
  messageService,
  participantValuesService,
  rolesService,
  sessionMapsService,
  sessionValuesService,
} from '../index';
import { SNAPSHOT_LIMITS } from './snapshot';

const SECRET = 'Xylophone';
const note = defineMessage<{ text: string }>('snapshot-note');
const mood = defineParticipantValue('snapshot-mood', { initial: '' });
const topic = defineSessionValue('snapshot-topic', { initial: '' });
const scene = defineSessionValue('snapshot-scene', { initial: '', writableBy: 'host' });
const cards = defineSessionMap<{ text: string }>('snapshot-cards');

const room = roomForEachTest();

async function useEverything() {
  const call = await room.join(`${SECRET} Ana`, { owner: true });
  const ben = await room.join(`${SECRET} Ben`, { userData: { own: SECRET } });
  const connection = connect(call, { content: true, hosts: 'owner' });
  connection.use(messageService).subscribe(note, () => undefined);
  await connection.use(messageService).send(note, { text: SECRET });
  ben.sendAppMessage({ type: 'snapshot-note', text: SECRET });
  await connection.use(participantValuesService).set(mood, SECRET);
  await connection.use(sessionValuesService).open(topic).set(SECRET);
  await connection.use(sessionValuesService).open(scene).set(SECRET);
  await connection.use(sessionMapsService).open(cards).add({ text: SECRET });
  await connection.use(rolesService).set(ben.participants().local.session_id, SECRET);
  await connection.use(handsService).raise();
  await connection
    .use(messageService)
    .send(note, { text: 'x'.repeat(5_000) })
    .catch(() => undefined);
  await room.settle();
  return { call, connection };
}

describe('a snapshot', () => {
  it('says what support needs, and neither names nor anything that was written', async () => {
    const { call, connection } = await useEverything();
    const snapshot = connection.snapshot();
    const text = JSON.stringify(snapshot);
    expect(JSON.parse(text)).toEqual(snapshot);
    expect(text).not.toContain(SECRET);
    expect(text.length).toBeLessThan(SNAPSHOT_LIMITS.all);
    const own = call.participants().local.session_id;
    expect(snapshot).toMatchObject({
      version: 0,
      status: 'ready',
      isDisposed: false,
      options: { hosts: 'owner', content: true, history: true },
      roster: { count: 2, hosts: 1, actingHost: own, self: { sessionId: own, isHost: true } },
      counters: { 'failed:message-too-large': 1 },
    });
    expect(snapshot.counters).toMatchObject({ 'sent:ok': expect.any(Number) });
  });

  it('still comes when a part of it is too long or cannot be read, and after the call is gone', async () => {
    const call = await room.join('Ana');
    const connection = connect(call);
    connection.describe('long', () => 'x'.repeat(SNAPSHOT_LIMITS.part));
    connection.describe('broken', () => {
      throw new Error('no');
    });
    for (let n = 0; n < 20; n += 1) connection.describe(`part-${n}`, () => 'x'.repeat(3_000));
    await call.destroy();
    const snapshot = connection.snapshot();
    expect(snapshot).toMatchObject({
      isDisposed: true,
      status: 'left',
      long: { omitted: SNAPSHOT_LIMITS.part + 2 },
      broken: { failed: true },
      'part-19': { omitted: 3_002 },
    });
    expect(JSON.stringify(snapshot).length).toBeLessThan(SNAPSHOT_LIMITS.all + 2_000);
  });
});
