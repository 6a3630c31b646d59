import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import { joinChat } from '../../test/chat/chatSeat';
import { joinByWire } from '../../test/chat/wireClient';

const room = roomForEachTest();

/** Less than a flood, of which the kit takes in a part only. */
const PACE = 8;

describe('a client that speaks the wire only', () => {
  it('decides nothing for others: no removal, edit, pause, mute, log or fresh start', async () => {
    const [hana, ben] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben'),
    ];
    await ben.chat.send('mine');
    await room.settle();
    await hana.chat.send('ours');
    await room.settle();
    const ids = ben.log().messages.map(({ id }) => id);
    const rules = {
      epoch: 2 ** 50,
      channels: { main: { paused: true, muted: ben.id().slice(0, 8) } },
    };
    const userData = { _: { h: 1, own: { chatRules: [2 ** 50, 'zzzzzzzz', rules] } } };
    const eve = await joinByWire(room, 'Hana', { userData });
    for (const of of ids) {
      const guises: Record<string, string | boolean>[] = [
        {},
        { from: hana.id() },
        { fromId: hana.id(), isHost: true },
      ];
      for (const as of guises) {
        eve.send({ type: 'chat-remove', of, ...as });
        eve.send({ type: 'chat-edit', of, text: 'forged', ...as });
      }
      eve.send({ type: 'chat-edit', of, text: 'forged', _: { id: of.split(':')[1] ?? '' } });
    }
    eve.send({ type: 'chat-log', entries: [{ id: 'x', action: 'mute', by: 'x', byName: 'x' }] });
    await room.settle();
    const late = await joinChat(room, 'Late');
    await late.arrived('loaded');
    for (const one of [hana, ben, late]) {
      expect(one.texts()).toEqual(['mine', 'ours']);
      expect(one.log().messages.some(({ isEdited, removed }) => isEdited || removed)).toBe(false);
      expect(one.read(one.chat.modeAtom)).toBe('open');
    }
    expect(hana.moderation()).toEqual([]);
    expect(ben.rejected().filter((code) => code === 'not-allowed').length).toBeGreaterThan(6);
  });

  it('is itself, whatever it says it is, and shows once what it sends twice', async () => {
    const [hana, ben] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben'),
    ];
    await hana.chat.send('real');
    await room.settle();
    const [real] = ben.log().messages;
    const taken = real?.id.split(':')[1] ?? '';
    const eve = await joinByWire(room, 'hana');
    const forged = {
      type: 'chat',
      from: hana.id(),
      fromId: 'API',
      senderName: 'Hana',
      isHost: true,
    };
    for (const text of ['<img src=x onerror=alert(1)>', 'again', 'third']) {
      eve.send({ ...forged, sender: { kind: 'server' }, text, _: { id: taken, to: 'all' } });
    }
    await room.settle();
    for (const one of [hana, ben]) {
      expect(one.texts()).toEqual(['real', '<img src=x onerror=alert(1)>']);
      expect(one.log().messages[1]).toMatchObject({
        senderName: 'hana (2)',
        sender: { kind: 'participant', sessionId: eve.id, isHost: false },
        isOwn: false,
      });
    }
  });

  it('does not bring back what a host removed, nor pin anything below what is written later', async () => {
    const hana = await joinChat(room, 'Hana', { owner: true });
    const eve = await joinByWire(room, 'Eve');
    const rude = { type: 'chat', text: 'rude', _: { id: 'x', to: 'all' } };
    eve.send(rude);
    await room.settle();
    await hana.chat.remove(hana.find('rude').id);
    const late = await joinChat(room, 'Late');
    await late.arrived('loaded');
    eve.send(rude);
    const ahead = Date.now() + 50_000_000;
    for (const n of [ahead, ahead / 2, 1, Date.now() + 3_500_000]) {
      eve.send({ type: 'chat', text: `${n}`, n, _: { to: 'all' } });
    }
    await room.settle();
    const ben = await joinChat(room, 'Ben', { kit: { history: false } });
    await ben.chat.send('after');
    await room.settle();
    for (const one of [hana, late]) {
      expect(one.texts()).toHaveLength(6);
      expect([one.texts()[0], one.texts().at(-1)]).toEqual(['', 'after']);
    }
  });

  it('has no part in what was private, even where it knows of it', async () => {
    const [ben, cleo] = [await joinChat(room, 'Ben'), await joinChat(room, 'Cleo')];
    const eve = await joinByWire(room, 'Eve');
    await ben.chat.send('psst', { to: cleo.id() });
    await room.settle();
    const { id: of } = cleo.find('psst');
    await cleo.chat.react(of, '👍');
    await room.settle();
    await ben.chat.edit(of, 'psst!');
    await ben.chat.react(of, '🎂');
    await room.settle();
    expect(eve.heard.filter(({ data }) => String(data.type).startsWith('chat'))).toEqual([]);
    for (const on of [true, false]) eve.send({ type: 'chat-react', of, emoji: '👍', on });
    eve.send({ type: 'chat-edit', of, text: 'forged' });
    eve.send({ type: 'chat-remove', of });
    await room.settle();
    for (const one of [ben, cleo]) {
      expect(one.find('psst!').reactions.map(({ count, emoji }) => [emoji, count])).toEqual([
        ['👍', 1],
        ['🎂', 1],
      ]);
      expect(one.rejected()).toEqual(Array(4).fill('not-allowed'));
    }
  });

  it('breaks nothing with what is huge, malformed or none of its business', async () => {
    const ana = await joinChat(room, 'Ana');
    const eve = await joinByWire(room, 'Eve');
    await ana.chat.send('hi');
    await room.settle();
    const { id } = ana.find('hi');
    const deep = JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`);
    const odd = [
      null,
      7,
      '',
      ' ',
      [],
      {},
      deep,
      'x'.repeat(5_000),
      { toString: null },
      '__proto__',
    ];
    for (const value of odd) {
      eve.send({ type: 'chat', text: value });
      eve.send({
        type: 'chat',
        text: 'ok',
        channel: value,
        replyTo: value,
        mentions: value,
        n: value,
      });
      eve.send({ type: 'chat-edit', of: value, text: value });
      eve.send({ type: 'chat-remove', of: value, mark: value });
      eve.send({ type: 'chat-react', of: id, emoji: value, on: true });
      eve.send({ type: 'chat-typing', on: value, channel: value });
      eve.send({ type: 'chat-history', entries: value, since: value, isLast: true });
      eve.send({ type: 'chat-history-ask', before: value, channel: value });
    }
    eve.send(
      JSON.parse('{"type":"chat","text":"own","__proto__":{"channel":"x"},"constructor":1}'),
    );
    await room.settle();
    const all = ana.log().messages;
    expect(all.length).toBeLessThanOrEqual(2 * odd.length + 2);
    expect(all.every(({ text }) => typeof text === 'string' && text.length <= 4_096)).toBe(true);
    expect(all.every(({ channel }) => channel === 'main')).toBe(true);
    expect(ana.find('hi').reactions.every(({ emoji }) => emoji.length <= 32)).toBe(true);
    await ana.chat.send('still here');
    expect(ana.texts().at(-1)).toBe('still here');
  });

  it('fills no memory: typing, reactions, changes of what is not there, channels, names', async () => {
    const ana = await joinChat(room, 'Ana', { kit: { chat: { keep: 50 } } });
    await ana.chat.send('hi');
    const { id } = ana.find('hi');
    const eves = await Promise.all(
      Array.from({ length: 60 }, (_, i) => joinByWire(room, `Eve ${i}`)),
    );
    await room.settle();
    for (const [i, eve] of eves.entries()) {
      for (let k = 0; k < PACE; k += 1) {
        const other = `${eve.id}:none${k}`;
        eve.send({ type: 'chat-typing', on: true, channel: `c${i}-${k}` }, ana.id());
        eve.send({ type: 'chat-typing', on: true }, ana.id());
        eve.send(
          {
            type: 'chat-react',
            of: id,
            emoji: String.fromCodePoint(0x1f600 + ((i * PACE + k) % 80)),
            on: true,
          },
          ana.id(),
        );
        eve.send({ type: 'chat-react', of: other, emoji: '👍', on: true }, ana.id());
        eve.send({ type: 'chat-edit', of: other, text: 'x'.repeat(3_000) }, ana.id());
        eve.send({ type: 'chat', text: `${i} ${k}`, channel: `d${i}-${k}` }, ana.id());
        eve.send({ type: 'chat', text: `${i} ${k}` }, ana.id());
      }
    }
    await room.settle();
    const { chat } = ana.connection.snapshot() as { chat: Record<string, number> };
    expect(chat.channels).toBeLessThanOrEqual(50);
    expect(chat.messages).toBeLessThanOrEqual(50 * 50);
    expect(chat.waiting).toBeLessThanOrEqual(200 * 20);
    expect(chat.waiting).toBeGreaterThan(200);
    expect(ana.texts()).toHaveLength(50);
    expect(ana.read(ana.chat.typingAtom).length).toBeLessThanOrEqual(50);
    expect(ana.rejected()).toContain('flood');
    await ana.chat.send('still here');
    expect(ana.texts().at(-1)).toBe('still here');
  });
});
