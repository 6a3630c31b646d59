import { afterEach, describe, expect, it, vi } from 'vitest';
import { virtualChat } from '../../test/chat/virtualChat';
import { joinByWire } from '../../test/chat/wireClient';
import { slowCode } from '../../test/room/slowCode';
import { BackchannelError } from '../index';
import { changesCode } from './changesCode';
import { historyCode } from './history/historyCode';
import { moderationCode } from './moderation/moderationCode';

const { room, pass, join, whileAway } = virtualChat();

const offline = () => new BackchannelError('not-loaded', 'Failed to fetch');

type Seat = Awaited<ReturnType<typeof join>>;

afterEach(() => {
  vi.restoreAllMocks();
});

const shown = (seat: Seat) =>
  seat.log().messages.map(({ isEdited, reactions, removed, text }) => ({
    text,
    isEdited,
    removed,
    reactions: reactions.map(({ count, emoji, isOwn }) => ({ count, emoji, isOwn })),
  }));

/** A host and a participant who said, changed and reacted to something. */
async function talk() {
  const hana = await join('Hana', { owner: true });
  const ben = await join('Ben');
  for (const text of ['one', 'two', 'three']) await hana.chat.send(text);
  await pass(500);
  await ben.chat.react(hana.find('one').id, '👍');
  await hana.chat.edit(hana.find('two').id, 'two, edited');
  await hana.chat.remove(hana.find('three').id);
  await pass(500);
  return { hana, ben };
}

describe('code that comes late', () => {
  it('is not loaded by who only sends and hears', async () => {
    const [history, changes, moderation] = [
      slowCode(historyCode),
      slowCode(changesCode),
      slowCode(moderationCode),
    ];
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    await ana.chat.send('hello');
    await pass(500);
    await ben.chat.send('@Ana hello');
    ben.chat.setDraft('and');
    await pass();
    for (const seat of [ana, ben]) expect(seat.texts()).toEqual(['hello', '@Ana hello']);
    for (const { load } of [history, changes, moderation]) expect(load).not.toHaveBeenCalled();
  });

  it('gives a newcomer the same history, with what was done while it came', async () => {
    const { hana, ben } = await talk();
    const early = await join('Early');
    await pass();
    const [history, changes] = [slowCode(historyCode), slowCode(changesCode)];
    const late = await join('Late');
    await pass();
    expect(late.log()).toMatchObject({ history: 'loading', messages: [] });
    await ben.chat.send('four');
    await pass(500);
    await hana.chat.react(ben.find('four').id, '🎉');
    await hana.chat.react(hana.find('one').id, '👍');
    await hana.chat.edit(hana.find('two, edited').id, 'two, again');
    await pass(500);
    expect(shown(late)).toMatchObject([{ text: 'four', reactions: [] }]);
    changes.come();
    history.come();
    await pass();
    expect(late.log().history).toBe('loaded');
    expect(shown(late)).toEqual(shown(early));
    expect(shown(late)).toMatchObject([
      { text: 'one', reactions: [{ emoji: '👍', count: 2 }] },
      { text: 'two, again' },
      { text: '', removed: 'author' },
      { text: 'four', reactions: [{ emoji: '🎉', count: 1 }] },
    ]);
  });

  it('answers who asked before it came', async () => {
    const hana = await join('Hana', { owner: true });
    await hana.chat.send('before');
    const history = slowCode(historyCode);
    const joining = joinByWire(room, 'Eve');
    await pass(500);
    const eve = await joining;
    eve.send({ type: 'chat-history-ask' }, hana.id());
    await pass();
    const pages = () => eve.heard.filter(({ data }) => data.type === 'chat-history');
    expect(pages()).toEqual([]);
    history.come();
    await pass();
    expect(pages()).toHaveLength(1);
    expect(JSON.stringify(pages())).toContain('before');
  });

  it('catches up after an interruption, and counts once what was heard since', async () => {
    const eva = await join('Eva');
    const { hana, ben } = await talk();
    await join('Early');
    await pass(12_000);
    const history = slowCode(historyCode);
    const { id } = hana.find('one');
    await whileAway([eva.id()], async () => {
      await hana.chat.send('missed');
      await hana.chat.react(id, '🎉');
      await hana.chat.edit(id, 'one, edited');
    });
    await hana.chat.react(id, '👍');
    await ben.chat.react(id, '👍');
    await pass();
    expect(shown(eva)).toMatchObject([{ text: 'one' }, {}, {}]);
    history.come();
    await pass();
    expect(shown(eva).map(({ isEdited, text }) => ({ isEdited, text }))).toEqual(
      shown(hana).map(({ isEdited, text }) => ({ isEdited, text })),
    );
    expect(shown(eva)[0]).toMatchObject({
      text: 'one, edited',
      reactions: [
        { emoji: '👍', count: 1 },
        { emoji: '🎉', count: 1 },
      ],
    });
    expect(eva.rung).not.toContain('missed');
  });

  it('leaves nothing behind where the call is destroyed meanwhile', async () => {
    const { hana } = await talk();
    const [history, changes] = [slowCode(historyCode), slowCode(changesCode)];
    const late = await join('Late');
    await hana.chat.edit(hana.find('one').id, 'changed');
    const reacting = late.chat.react('x:y', '👍');
    await pass(500);
    await late.call.destroy();
    const told = late.events.length;
    changes.come();
    history.come();
    await expect(reacting).rejects.toMatchObject({ code: 'call-destroyed' });
    await pass(20_000);
    expect(late.events.slice(told).filter(({ kind }) => kind !== 'failed')).toEqual([]);
    expect(hana.texts()).toEqual(['changed', 'two, edited', '']);
  });

  it('is told of where it does not come, asked for again, and the chat works meanwhile', async () => {
    const { hana } = await talk();
    const [history, changes] = [slowCode(historyCode), slowCode(changesCode)];
    for (const { load } of [history, changes]) {
      load.mockRejectedValueOnce(offline()).mockRejectedValueOnce(offline());
    }
    const late = await join('Late');
    const failures = () =>
      late.events.filter(({ code }) => code === 'not-loaded').map(({ name }) => name);
    await pass(1_000);
    expect(failures()).toEqual(['chat-history']);
    expect(late.log().history).toBe('unavailable');
    await hana.chat.send('live');
    await pass(500);
    await late.chat.send('too');
    await pass(500);
    expect([late.texts(), hana.texts().slice(-2)]).toEqual([
      ['live', 'too'],
      ['live', 'too'],
    ]);
    const { id } = late.find('live');
    await expect(late.chat.react(id, '👍')).rejects.toMatchObject({ code: 'not-loaded' });
    await hana.chat.edit(id, 'live, edited');
    await pass(500);
    changes.come();
    history.come();
    await pass(20_000);
    expect(late.log().history).toBe('loaded');
    await late.chat.react(id, '👍');
    await pass(500);
    expect(shown(late)).toMatchObject([
      { text: 'one' },
      { text: 'two, edited' },
      { removed: 'author' },
      { text: 'live, edited', reactions: [{ count: 1, isOwn: true }] },
      { text: 'too' },
    ]);
  });

  it('gives hosts the lines and the reports that came before it', async () => {
    const hana = await join('Hana', { owner: true });
    const ben = await join('Ben');
    await ben.chat.send('rude');
    await pass(500);
    await hana.chat.remove(hana.find('rude').id, { reason: 'rude' });
    const moderation = slowCode(moderationCode);
    const ida = await join('Ida', { owner: true });
    await ben.chat.send('again');
    await pass(500);
    await ben.chat.report(ben.find('again').id, { reason: 'me' });
    await pass();
    expect(ida.moderation()).toEqual([]);
    const pausing = ida.chat.setPaused(true);
    moderation.come();
    await pausing;
    await pass();
    expect(
      ida
        .moderation()
        .map(({ action }) => action)
        .sort(),
    ).toEqual(['pause', 'remove', 'report']);
    expect(hana.moderation().map(({ action }) => action)).toContain('pause');
  });
});
