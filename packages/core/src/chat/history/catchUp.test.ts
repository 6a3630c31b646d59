import type { Json } from '@backchannel/local';
import { describe, expect, it } from 'vitest';
import { virtualChat } from '../../../test/chat/virtualChat';
import { joinByWire, type WireClient } from '../../../test/chat/wireClient';

const { enter, join, pass, room, whileAway } = virtualChat();
type Seat = Awaited<ReturnType<typeof join>>;

const shown = ({ log }: Seat) =>
  log().messages.map(({ isEdited, reactions, removed, text }) => [
    text,
    isEdited,
    removed,
    reactions.map(({ count, emoji }) => `${count} ${emoji}`).sort(),
  ]);
const asksOf = ({ events }: Seat) =>
  events.filter(({ kind, name }) => kind === 'sent' && name === 'chat-history-ask');

const SERVES = { userData: { _: { h: 1 } } };
const asked = (one: WireClient | undefined) =>
  one?.heard.some(({ data }) => data.type === 'chat-history-ask');

async function meet(...names: string[]) {
  const seats: Seat[] = [];
  for (const name of names) seats.push(await join(name, { owner: name.startsWith('Host') }));
  return seats as [Seat, Seat, Seat, Seat, ...Seat[]];
}

/** Answers the ids of what was said. */
async function say(one: Seat, ...texts: string[]) {
  for (const text of texts) await one.chat.send(text);
  await pass(1_000);
  return texts.map((text) => one.find(text).id) as [string, string, string, string];
}

describe('after an interruption, with a host', () => {
  it('everything is as the others see it: edits, removals, reactions and the log of the hosts', async () => {
    const [hana, hugo, ben, cleo] = await meet('Host Hana', 'Host Hugo', 'Ben', 'Cleo');
    const [one, two, three, four] = await say(cleo, 'one', 'two', 'three', 'four');
    for (const seat of [ben, cleo]) await seat.chat.react(one, '👍');
    await cleo.chat.react(two, '🎂');
    await pass(100);
    for (const seat of [ben, hugo]) seat.chat.markRead();
    await whileAway([ben.id(), hugo.id()], async () => {
      await cleo.chat.edit(one, 'first');
      await cleo.chat.edit(one, 'once more');
      await cleo.chat.react(one, '👍');
      await hana.chat.react(one, '🎉');
      await cleo.chat.react(two, '🎂');
      await cleo.chat.remove(three);
      await hana.chat.remove(four, { reason: 'rude' });
      await hana.chat.send('meanwhile');
    });
    expect(ben.texts()).toEqual(['one', 'two', 'three', 'four']);
    await pass();
    for (const seat of [ben, hugo]) {
      expect(shown(seat)).toEqual(shown(hana));
      expect(seat.log()).toMatchObject({ unread: 0, hasOlder: false });
      expect(seat.rung).not.toContain('meanwhile');
    }
    expect(ben.find('once more').reactions).toMatchObject([
      { emoji: '👍', isOwn: true, names: ['Ben'] },
      { emoji: '🎉', isOwn: false },
    ]);
    expect(hugo.moderation()).toEqual(hana.moderation());
    expect(hugo.moderation()).toHaveLength(1);
    await cleo.chat.edit(one, 'last');
    await ben.chat.react(one, '🎉');
    await pass(100);
    for (const seat of [ben, hugo, hana]) expect(shown(seat)).toEqual(shown(cleo));
  });

  it('what is heard or done while the answer is on its way counts', async () => {
    const [hana, ben, cleo, dora] = await meet('Host Hana', 'Ben', 'Cleo', 'Dora');
    /* Of two pages at least. */
    const long = ['a', 'b', 'c', 'd'].map((text) => text.repeat(1_500));
    const [id] = await say(cleo, 'one', ...long);
    await dora.chat.react(id, '👍');
    await pass(100);
    await whileAway([ben.id()], async () => {
      await dora.chat.react(id, '👍');
      await hana.chat.react(id, '🎉');
    });
    await ben.chat.react(id, '🎉');
    /* Hana answers 400 ms after the question, in the name of what she has heard by then. */
    while (!hana.events.some(({ kind, name }) => kind === 'sent' && name === 'chat-history'))
      await pass(10);
    await cleo.chat.react(id, '🎂');
    await cleo.chat.edit(id, 'two');
    await pass();
    expect(shown(ben)[0]).toEqual(['two', true, undefined, ['1 🎂', '2 🎉']]);
    expect(shown(hana)).toEqual(shown(ben));
  });

  it('is asked again for what was missed a moment after the last question', async () => {
    const [hana, ben] = await meet('Host Hana', 'Ben');
    for (const text of ['one', 'two', 'three']) {
      await whileAway([ben.id()], () => hana.chat.send(text));
      await pass(1_500);
    }
    expect(ben.texts()).toEqual(['one']);
    await pass(11_000);
    expect(ben.texts()).toEqual(['one', 'two', 'three']);
    expect(asksOf(ben)).toHaveLength(2);
  });
});

describe('after an interruption, with a host who knows less', () => {
  it('what was heard stays: a host who came meanwhile has no reactions from before', async () => {
    const [hana, ben, cleo] = await meet('Host Hana', 'Ben', 'Cleo');
    const [id] = await say(cleo, 'one');
    await ben.chat.react(id, '👍');
    await pass(100);
    room.daily.faults.interrupt(8_000, hana.id());
    const hugo = await join('Host Hugo', { owner: true });
    await pass();
    expect(shown(hugo)).toEqual([['one', false, undefined, []]]);
    await cleo.chat.send('meanwhile');
    await pass(10_000);
    expect(asksOf(hana)).toHaveLength(1);
    expect(shown(hana)).toEqual(shown(ben));
    /* And the one who came asks again whom nobody but the network kept from answering. */
    await pass(10_000);
    expect(shown(hugo)).toEqual(shown(ben));
  });
});

describe('after a long interruption', () => {
  it('nothing is left out between what was there and the newest', async () => {
    const [hana, ben] = await meet('Host Hana', 'Ben');
    await say(hana, 'before');
    const texts = Array.from({ length: 250 }, (_, i) => `${i}`);
    await whileAway([ben.id()], async () => {
      for (const text of texts) await hana.chat.send(text);
    });
    await pass(10_000);
    expect(ben.texts()).toEqual(['before', ...texts]);
    expect(ben.log()).toMatchObject({ unread: 1, hasOlder: false });
  });
});

describe('after an interruption, without a host', () => {
  it('authors say themselves what they changed, and two who agree what is gone or new', async () => {
    const [ana, ben, cleo, dora] = await meet('Ana', 'Ben', 'Cleo', 'Dora');
    const [[ofAna], [ofCleo], [ofDora]] = [
      await say(ana, 'of Ana'),
      await say(cleo, 'of Cleo'),
      await say(dora, 'of Dora'),
    ];
    await whileAway([ben.id()], async () => {
      await ana.chat.edit(ofAna, 'edited');
      await ana.chat.edit(ofAna, 'edited twice');
      await cleo.chat.remove(ofCleo);
      await dora.chat.remove(ofDora);
      await dora.chat.send('meanwhile');
      await pass(100);
      await dora.call.leave();
    });
    await pass();
    expect(ben.texts()).toEqual(['edited twice', '', '', 'meanwhile']);
    expect(shown(ben)).toEqual(shown(ana));
  });

  it('forgers who agree change no word of others, set no emoji and silence no author', async () => {
    const [ana, ben] = await meet('Ana', 'Ben');
    const [of] = await say(ana, 'mine');
    const [from, id] = of.split(':');
    const more = { edited: true, revision: 2 ** 40, reactions: [['👎', 99, 'aaaaabbbbb']] };
    const forgers = [
      await joinByWire(room, 'Eve', SERVES),
      await joinByWire(room, 'Mallory', SERVES),
    ];
    await pass(1_000);
    await whileAway([ben.id()], () => pass(1));
    await pass(1_200);
    for (const { send } of forgers) {
      const entries = [[from, id, 1, 'I resign', 'Ana', 0, from, more]] as Json[];
      send({ type: 'chat-history', since: 1, isLast: true, entries }, ben.id());
    }
    await pass();
    expect(asked(forgers[0])).toBe(true);
    expect(shown(ben)).toEqual([['mine', false, undefined, []]]);
    await ana.chat.edit(of, 'still mine');
    await pass(100);
    expect(ben.texts()).toEqual(['still mine']);
  });
});

describe('a room that is interrupted as a whole', () => {
  it('asks spread over a moment, and twice at most', async () => {
    const [hana, ...guests] = await meet('Host', 'Ana', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay');
    await say(hana, 'before');
    await whileAway([undefined], () => pass(1));
    await pass(400);
    const early = guests.filter((one) => asksOf(one).length > 0).length;
    await pass();
    /* The host, who was away as well, answers when it knows what it missed: some ask others meanwhile. */
    expect(Math.max(...guests.map((one) => asksOf(one).length))).toBeLessThanOrEqual(2);
    expect(early).toBeLessThan(guests.length);
    for (const one of guests) expect(one.texts()).toEqual(['before']);
  });
});

describe('the count of a reaction', () => {
  it('that a newcomer was handed is lowered by nobody who is not part of it, and each finds their own', async () => {
    const hana = await join('Hana', { owner: true });
    const ben = await join('Ben', { userId: 'user-ben' });
    const [id] = await say(hana, 'one');
    for (const seat of [hana, ben]) await seat.chat.react(id, '👍');
    await ben.call.leave();
    await enter(ben, 'Ben', { userId: 'user-ben' });
    await pass();
    expect(ben.find('one').reactions).toMatchObject([{ count: 2, isOwn: true }]);
    const eve = await joinByWire(room, 'Eve');
    for (const emoji of ['👍', '🎂']) eve.send({ type: 'chat-react', of: id, emoji, on: false });
    await pass(100);
    expect([shown(ben)[0]?.[3], shown(hana)[0]?.[3]]).toEqual([['2 👍'], ['2 👍']]);
    await ben.chat.react(id, '👍');
    await pass(100);
    expect([shown(ben)[0]?.[3], shown(hana)[0]?.[3]]).toEqual([['1 👍'], ['1 👍']]);
  });
});
