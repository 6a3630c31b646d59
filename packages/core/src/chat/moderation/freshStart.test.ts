import { describe, expect, it } from 'vitest';
import { virtualChat } from '../../../test/chat/virtualChat';
import { joinByWire } from '../../../test/chat/wireClient';

const { join, pass, room, whileAway } = virtualChat();
const rules = { chatRules: { epoch: 1_700_000_000, channels: {} } };

/* The host has left with what it held: only its plain copy says so still. */
describe('a fresh start that no host is here to vouch for', () => {
  it('keeps from a newcomer what somebody has from before it', async () => {
    const c = await join('C');
    const a = await joinByWire(room, 'Of A', { userData: { _: { h: 1 } } });
    c.call.setMeetingSessionData(rules, 'shallow-merge');
    await pass();
    const b = await join('B');
    expect(a.heard.map(({ data }) => data.type)).toContain('chat-history-ask');
    const entries = [[a.id, 'x', 1, 'results of A', 'Of A', 0, a.id]];
    a.send({ type: 'chat-history', since: 1, isLast: true, entries }, b.id());
    await pass();
    expect([b.texts(), b.log().history, b.rejected()]).toEqual([
      [],
      'unavailable',
      ['not-allowed'],
    ]);
  });

  it('is not handed over by who was away when it happened, and by others as before', async () => {
    const [a, c] = [await join('Of A'), await join('C')];
    await a.chat.send('results of A');
    await pass(100);
    await whileAway([a.id()], async () => c.call.setMeetingSessionData(rules, 'shallow-merge'));
    await a.chat.send('to B');
    await pass();
    const b = await joinByWire(room, 'B');
    for (const one of [a, c]) b.send({ type: 'chat-history-ask' }, one.id());
    await pass();
    const told = (from: string) =>
      b.heard.filter(({ fromId }) => fromId === from).map(({ data }) => JSON.stringify(data));
    expect([told(a.id()).length, told(c.id()).length]).toEqual([1, 1]);
    expect(told(a.id())[0]).toContain('to B');
    expect(told(a.id())[0]).not.toContain('results of A');
    expect(told(c.id())[0]).toContain('results of A');
    expect(a.texts()).toEqual(['results of A', 'to B']);
  });
});
