import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import { joinChat } from '../../test/chat/chatSeat';
import { splitMentions } from '../index';

const room = roomForEachTest();

describe('editing', () => {
  it('changes the author’s text for all, also after a rejoin with the same token', async () => {
    const [ana, ben] = [
      await joinChat(room, 'Ana', { owner: true }),
      await joinChat(room, 'Ben', { userId: 'user-ben' }),
    ];
    await ben.chat.send('helo');
    await room.settle();
    await ben.chat.edit(ben.find('helo').id, 'hello');
    await room.settle();
    for (const one of [ana, ben]) expect(one.find('hello').isEdited).toBe(true);
    await ben.call.leave();
    await ben.call.join(await room.joinOptions('Ben', { userId: 'user-ben' }));
    await ben.arrived('loaded');
    expect(ben.find('hello')).toMatchObject({ isOwn: true, isEdited: true });
    await ben.chat.edit(ben.find('hello').id, 'hello again');
    await room.settle();
    expect(ana.texts()).toEqual(['hello again']);
  });

  it('is obeyed from nobody but the author', async () => {
    const [ana, ben] = [await joinChat(room, 'Ana', { owner: true }), await joinChat(room, 'Ben')];
    const eve = await room.join('Eve');
    await ben.chat.send('mine');
    await room.settle();
    const { id } = ana.find('mine');
    eve.sendAppMessage({ type: 'chat-edit', of: id, text: 'forged' });
    await room.settle();
    await expect(ana.chat.edit(id, 'mine too')).rejects.toMatchObject({ code: 'not-allowed' });
    for (const one of [ana, ben]) {
      expect(one.texts()).toEqual(['mine']);
      expect(one.rejected()).toContain('not-allowed');
    }
  });
});

describe('an edit that mentions somebody', () => {
  it('is news for whom it did not mention before, once, and for newcomers', async () => {
    const [ana, ben] = [await joinChat(room, 'Ana', { owner: true }), await joinChat(room, 'Ben')];
    const cleo = await joinChat(room, 'Cleo');
    await ana.chat.send('@Ben, the door');
    await room.settle();
    const { id } = ana.find('@Ben, the door');
    for (const one of [ben, cleo]) one.chat.markRead();
    await ana.chat.edit(id, '@Ben and @Cleo, the door');
    await ana.chat.edit(id, '@Ben and @Cleo, the back door');
    await room.settle();
    expect([ben.log(), cleo.log()]).toMatchObject([
      { unread: 0, unreadMentions: 0 },
      { unread: 0, unreadMentions: 1, messages: [{ mentionsMe: true, isEdited: true }] },
    ]);
    expect(cleo.rung).toEqual(['@Ben, the door', '@Ben and @Cleo, the door']);
    expect(ben.rung).toEqual(['@Ben, the door']);
    const mentions = (one: typeof ana) =>
      splitMentions(one.find('@Ben and @Cleo, the back door')).filter(
        (part) => typeof part !== 'string',
      );
    expect(mentions(ana)).toMatchObject([{ userId: ben.id() }, { userId: cleo.id() }]);
    const late = await joinChat(room, 'Late');
    await late.arrived('loaded');
    for (const one of [ben, cleo, late]) expect(mentions(one)).toHaveLength(2);
    await ben.call.leave();
    await room.settle();
    await ana.chat.edit(id, '@Ben alone');
    await room.settle();
    expect(splitMentions(cleo.find('@Ben alone'))[0]).toMatchObject({ text: '@Ben' });
    expect(cleo.log()).toMatchObject({ unreadMentions: 0, messages: [{ mentionsMe: false }] });
  });
});

describe('removing', () => {
  it('leaves a place without a text, for all and for those who come later', async () => {
    const [ana, ben] = [await joinChat(room, 'Ana', { owner: true }), await joinChat(room, 'Ben')];
    await ben.chat.send('secret');
    await ben.chat.send('public');
    await room.settle();
    expect(ana.log().unread).toBe(2);
    const { id } = ben.find('secret');
    await ben.chat.remove(id);
    await room.settle();
    expect(ana.log()).toMatchObject({ unread: 1, messages: [{ text: '', removed: 'author' }, {}] });
    const cleo = await joinChat(room, 'Cleo');
    await cleo.arrived('loaded');
    expect(cleo.log().messages).toMatchObject([
      { id, text: '', removed: 'author', senderName: 'Ben' },
      { text: 'public' },
    ]);
    await expect(ben.chat.edit(id, 'back')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ben.chat.remove('nobody:x')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('counts when it comes before the message, which nobody’s order rules out', async () => {
    const ana = await joinChat(room, 'Ana');
    const [hana, ben] = [await room.join('Hana', { owner: true }), await room.join('Ben')];
    const of = `${ben.participants().local.session_id}:late`;
    hana.sendAppMessage({ type: 'chat-remove', of });
    await room.settle();
    ben.sendAppMessage({ type: 'chat', text: 'rude', _: { id: 'late', to: 'all' } });
    await room.settle();
    expect(ana.log().messages).toMatchObject([{ text: '', removed: 'host' }]);
    expect(ana.rung).toEqual([]);
  });

  it('is done by hosts to any message, by others to their own only', async () => {
    const [hana, ben, cleo] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben'),
      await joinChat(room, 'Cleo'),
    ];
    await ben.chat.send('rude');
    await room.settle();
    const { id } = cleo.find('rude');
    await expect(cleo.chat.remove(id)).rejects.toMatchObject({ code: 'not-allowed' });
    cleo.call.sendAppMessage({ type: 'chat-remove', of: id });
    await room.settle();
    expect(hana.texts()).toEqual(['rude']);
    expect(hana.rejected()).toContain('not-allowed');
    await hana.chat.remove(id, { reason: 'insult' });
    await room.settle();
    for (const one of [hana, ben, cleo]) {
      expect(one.log().messages).toMatchObject([{ text: '', removed: 'host' }]);
    }
    expect(hana.moderation()).toMatchObject([
      { action: 'remove', byName: 'Hana', targetName: 'Ben', messageId: id, reason: 'insult' },
    ]);
  });

  it('finds what its sender gave no id, so that nobody hides from hosts that way', async () => {
    const [hana, cleo] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Cleo'),
    ];
    const eve = await room.join('Eve');
    eve.sendAppMessage({ type: 'chat', text: 'rude', _: { to: 'all' } });
    await room.settle();
    await hana.chat.remove(hana.find('rude').id);
    await room.settle();
    expect(cleo.log().messages).toMatchObject([{ text: '', removed: 'host' }]);
  });
});

describe('reactions on a message', () => {
  it('count one of each kind for each person, and newcomers see the numbers', async () => {
    const [ana, ben] = [await joinChat(room, 'Ana', { owner: true }), await joinChat(room, 'Ben')];
    await ana.chat.send('cake?');
    await room.settle();
    const { id } = ana.find('cake?');
    await ben.chat.react(id, '👍');
    await ana.chat.react(id, '👍');
    await ana.chat.react(id, '🎂');
    await room.settle();
    await ana.chat.react(id, '🎂');
    await room.settle();
    expect(ben.find('cake?').reactions).toEqual([
      { emoji: '👍', count: 2, isOwn: true, names: ['Ben', 'Ana'] },
    ]);
    const cleo = await joinChat(room, 'Cleo');
    await cleo.arrived('loaded');
    expect(cleo.find('cake?').reactions).toEqual([
      { emoji: '👍', count: 2, isOwn: false, names: [] },
    ]);
    await ben.chat.react(id, '👍');
    await room.settle();
    expect(cleo.find('cake?').reactions[0]?.count).toBe(1);
  });

  it('are bounded: emoji only, twenty kinds on a message, whoever sends more', async () => {
    const ana = await joinChat(room, 'Ana');
    const eve = await room.join('Eve');
    await ana.chat.send('hi');
    const { id } = ana.find('hi');
    const words = ['idiot', '1', '\u200B', '\u{1F600} call 555', '<b>', ' '];
    for (const emoji of words) eve.sendAppMessage({ type: 'chat-react', of: id, emoji, on: true });
    await room.settle();
    expect(ana.find('hi').reactions).toEqual([]);
    await expect(ana.chat.react(id, '+1')).rejects.toMatchObject({ code: 'invalid-data' });
    const signs = ['👍🏽', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇩🇪', '1️⃣', '❤️', '👩‍💻'];
    for (let i = 0; i < 40; i += 1) {
      const emoji = signs[i] ?? String.fromCodePoint(0x1f600 + i);
      eve.sendAppMessage({ type: 'chat-react', of: id, emoji, on: true });
    }
    await room.settle();
    const { reactions } = ana.find('hi');
    expect(reactions.map(({ emoji }) => emoji).slice(0, 6)).toEqual(signs);
    expect(reactions).toHaveLength(20);
  });

  it('count once for a newcomer: what was set before it came, on the way, and anew', async () => {
    const [hana, ben] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben'),
    ];
    await hana.chat.send('cake?');
    await room.settle();
    const { id } = hana.find('cake?');
    await ben.chat.react(id, '🎂');
    await hana.chat.react(id, '🎂');
    const cleo = await joinChat(room, 'Cleo');
    await ben.chat.react(id, '👍');
    await room.settle();
    expect(cleo.log().messages).toEqual([]);
    await cleo.arrived('loaded');
    const counts = () => cleo.find('cake?').reactions.map(({ count, emoji }) => [emoji, count]);
    expect(counts()).toEqual([
      ['🎂', 2],
      ['👍', 1],
    ]);
    for (const expected of [1, 2, 1]) {
      await ben.chat.react(id, '🎂');
      await room.settle();
      expect(counts()[0]).toEqual(['🎂', expected]);
    }
  });
});

describe('replies and mentions', () => {
  it('say what they answer and whom they name', async () => {
    const [ana, ben, second] = [
      await joinChat(room, 'Ana'),
      await joinChat(room, 'Ben'),
      await joinChat(room, 'Ana'),
    ];
    await ana.chat.send('who?');
    await room.settle();
    const { id } = ben.find('who?');
    await second.chat.send('x');
    await room.settle();
    await ben.chat.send('you, @ana (2), not me@Ana', { replyTo: id });
    await room.settle();
    const named = second.find('you, @ana (2), not me@Ana');
    expect(named).toMatchObject({ replyTo: id, mentionsMe: true, mentions: [second.id()] });
    expect(ana.find(named.text).mentionsMe).toBe(false);
  });
});
