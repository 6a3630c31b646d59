import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { joinChat } from '../../test/chat/chatSeat';
import { chatPeople, splitMentions, type ChatPeopleQuery } from '../index';
import { matchNames } from './matchNames';
import { mentionName } from './mentionName';

let room: TestRoom;
afterEach(() => room?.close());

describe('people to mention', () => {
  it('are found by the beginning of a name or a word, whatever the case and the accents', () => {
    const names = ['José Álvarez', 'Anaïs', 'Zoë Anders', 'Juanita', '김민수'];
    const found = (query: string) => matchNames(names, (name) => name, query);
    expect(found('')).toEqual(names);
    expect(found('AN')).toEqual(['Anaïs', 'Zoë Anders', 'Juanita']);
    expect(found('jose alv')).toEqual(['José Álvarez']);
    expect(found('zoë')).toEqual(found('zoe'));
    expect(found('기')).toEqual(['김민수']);
    expect(found('anais ')).toEqual([]);
    expect(found('anais (2')).toEqual(['Anaïs']);
  });

  it('have names that fit into a line and turn nothing around', () => {
    expect(mentionName(' Ana\n\tLovelace \u202Egnp.exe')).toBe('Ana Lovelace gnp.exe');
    expect([...mentionName('😀'.repeat(100))]).toHaveLength(60);
  });

  it('are those whom a message would reach, one for each user, with a number where names are equal', async () => {
    room = await createTestRoom();
    const hana = await joinChat(room, 'Hana', { owner: true });
    const ben = await joinChat(room, 'Ben', { userId: 'user-ben' });
    await joinChat(room, 'Ben', { userId: 'user-ben' });
    await joinChat(room, 'Ben');
    const names = (query?: ChatPeopleQuery) =>
      chatPeople(hana.connection, query).map(({ name }) => name);
    expect(names()).toEqual(['Ben', 'Ben (2)']);
    expect(names({ limit: 1 })).toEqual(['Ben']);
    expect(chatPeople(ben.connection, { to: { role: 'owner' } })).toEqual([
      { sessionId: hana.id(), userId: hana.id(), name: 'Hana', isHost: true },
    ]);
    expect(names({ to: 'somebody-who-left' })).toEqual([]);
  });
});

describe('a mention', () => {
  it('is by user_id, known with its name after its person has left, to newcomers if they wrote', async () => {
    room = await createTestRoom();
    const hana = await joinChat(room, 'Hana', { owner: true });
    const ben = await joinChat(room, 'Ben');
    const second = await joinChat(room, 'Ben');
    await ben.chat.send('I wrote');
    await room.settle();
    await hana.chat.send('@ben (2), you too: @Ben! Not me@ben', { mentions: [second.id()] });
    await room.settle();
    const [benId, secondId] = [ben.id(), second.id()];
    await ben.call.leave();
    await second.call.leave();
    const cleo = await joinChat(room, 'Cleo');
    await cleo.arrived('loaded');
    const parts = ({ find }: typeof hana) =>
      splitMentions(find('@ben (2), you too: @Ben! Not me@ben'));
    expect(parts(hana)).toEqual([
      { text: '@ben (2)', userId: secondId, isMe: false },
      ', you too: ',
      { text: '@Ben', userId: benId, isMe: false },
      '! Not me@ben',
    ]);
    expect(parts(cleo).filter((part) => typeof part !== 'string')).toMatchObject([
      { text: '@ben (2)' },
      { text: '@Ben' },
    ]);
  });

  it('of two who share a name is of the one who was chosen, also for newcomers who know only one of them', async () => {
    room = await createTestRoom();
    const hana = await joinChat(room, 'Hana', { owner: true });
    const ana = await joinChat(room, 'Ana');
    const second = await joinChat(room, 'Ana');
    const [anaId, secondId] = [ana.id(), second.id()];
    await hana.chat.send('@Ana and @Ana (2), hi');
    await ana.call.leave();
    await room.settle();
    const late = await joinChat(room, 'Late');
    await late.arrived('loaded');
    for (const one of [hana, second, late]) {
      const isMe = one === second;
      expect(splitMentions(one.find('@Ana and @Ana (2), hi'))).toEqual([
        { text: '@Ana', userId: anaId, isMe: false },
        ' and ',
        { text: '@Ana (2)', userId: secondId, isMe },
        ', hi',
      ]);
    }
  });

  it('cannot be forged: unknown ids and names that are not theirs are text', async () => {
    room = await createTestRoom();
    const hana = await joinChat(room, 'Hana', { owner: true });
    const ben = await joinChat(room, 'Ben');
    const eve = await room.join('Eve');
    const forged = [
      { text: '@Ben go', mentions: ['nobody', '__proto__', 7, ...Array<string>(40).fill('x')] },
      { text: '@Hana go', mentions: [ben.id()] },
      { text: '@'.repeat(4_000), mentions: [ben.id()] },
    ];
    for (const one of forged) eve.sendAppMessage({ type: 'chat', ...one });
    await room.settle();
    const { messages } = hana.log();
    expect(messages.map((one) => splitMentions(one))).toEqual(forged.map(({ text }) => [text]));
    expect(messages.some(({ mentionsMe }) => mentionsMe)).toBe(false);
    expect(ben.log().messages.map(({ mentionsMe }) => mentionsMe)).toEqual([false, true, true]);
  });
});
