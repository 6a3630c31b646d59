import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { atom } from 'jotai/vanilla';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chatSeat, joinChat } from '../../test/chat/chatSeat';
import { joinByWire, type WireClient } from '../../test/chat/wireClient';
import { HISTORY_LIMITS } from './history/historyMessages';

let room: TestRoom;
afterEach(() => room.close());

const PATIENCE = { timeout: 45_000, interval: 100 };
const pagesFor = ({ heard }: WireClient) =>
  heard.filter(({ data }) => data.type === 'chat-history');
const hasAll = (one: WireClient) => pagesFor(one).at(-1)?.data.isLast === true;
const entriesOf = (one: WireClient) => pagesFor(one).flatMap(({ data }) => data.entries);
const pagesOf = ({ events }: Awaited<ReturnType<typeof joinChat>>) =>
  events.filter(({ kind, name }) => kind === 'sent' && name === 'chat-history');

describe('a crowd', () => {
  it('of 200 who ask within a moment is answered by one host with few messages, and nobody is left out', async () => {
    room = await createTestRoom({ properties: { max_participants: 400 } });
    const hana = await joinChat(room, 'Hana', { owner: true });
    for (let i = 0; i < 30; i += 1) await hana.chat.send(`message ${i}`);
    const kits = Array.from({ length: 3 }, () => chatSeat(room.createCall()));
    const options = await room.joinOptions('Guest');
    const crowd = await Promise.all(
      Array.from({ length: 197 }, () => joinByWire(room, 'Guest', { userData: null })),
    );
    for (const one of crowd) one.send({ type: 'chat-history-ask' }, hana.id());
    await Promise.all(kits.map(({ call }) => call.join(options)));
    await vi.waitFor(() => expect(crowd.filter((one) => !hasAll(one))).toEqual([]), PATIENCE);
    for (const one of kits) {
      await one.arrived('loaded');
      expect(one.texts()).toEqual(hana.texts());
    }
    for (const one of crowd) expect(entriesOf(one)).toHaveLength(30);
    const pages = pagesOf(hana);
    /* Thirty short messages are two pages, and the crowd comes in a few groups, not in two hundred. */
    expect(pages.length).toBeLessThan(20);
    const characters = pages.reduce((sum, { size = 0 }) => sum + size, 0);
    expect(characters).toBeLessThan(2 * HISTORY_LIMITS.characters);
    expect(Math.max(...pages.map(({ size }) => size ?? 0))).toBeLessThanOrEqual(4_096);
  });

  it('of newcomers is not kept waiting by those who ask for older messages all the time', async () => {
    room = await createTestRoom();
    const hana = await joinChat(room, 'Hana', { owner: true });
    for (let i = 0; i < 120; i += 1) await hana.chat.send(`${i} ${'long '.repeat(60)}`);
    const eves = await Promise.all(['1', '2', '3', '4', '5', '6'].map((n) => joinByWire(room, n)));
    const ids = hana.log().messages.map(({ id }) => id);
    for (const [i, eve] of eves.entries()) {
      for (const before of ids.slice(20 * i, 20 * i + 10)) {
        eve.send({ type: 'chat-history-ask', before }, hana.id());
      }
    }
    await room.settle();
    const cleo = await joinChat(room, 'Cleo');
    await cleo.arrived('loaded');
    expect(cleo.texts().length).toBeGreaterThan(50);
    const first = pagesOf(hana).findIndex(({ to }) => to?.includes(cleo.id()));
    expect(first).toBeGreaterThanOrEqual(0);
    expect(first).toBeLessThan(40);
  });

  it('that writes at once has what is derived computed for each telling, not for each message', async () => {
    room = await createTestRoom();
    /* So many that newcomers ask others: who comes after them looks anew with each message whether that has changed. */
    const crowd = await Promise.all(Array.from({ length: 12 }, (_, i) => joinByWire(room, `${i}`)));
    const zoe = await joinChat(room, 'Zoe');
    const { state } = zoe.connection;
    crowd[0]?.send({ type: 'chat', text: 'first', _: { to: 'all', id: 'first' } });
    await room.settle();
    const [compute, told] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const readAtom = atom((get) => {
      compute();
      return get(zoe.chat.logAtom);
    });
    state.subscribe(readAtom, told);
    compute.mockClear();
    for (const [i, one] of [...crowd, ...crowd].entries()) {
      one.send({ type: 'chat', text: `${i}`, _: { to: 'all', id: `m${i}` } });
    }
    await room.settle();
    expect(zoe.texts()).toHaveLength(25);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(compute.mock.calls.length).toBeLessThan(told.mock.calls.length + 5);
  });

  it('of 5,000 messages stays within the memory that was asked for', async () => {
    room = await createTestRoom();
    const ana = await joinChat(room, 'Ana', { kit: { chat: { keep: 200 } } });
    for (let batch = 0; batch < 5; batch += 1) {
      for (let i = 0; i < 1_000; i += 1) void ana.chat.send(`${batch * 1_000 + i}`);
      await room.settle();
    }
    expect(ana.texts()).toHaveLength(200);
    expect(ana.texts().at(-1)).toBe('4999');
    expect(ana.connection.snapshot()).toMatchObject({ chat: { messages: 200, channels: 1 } });
  });
});
