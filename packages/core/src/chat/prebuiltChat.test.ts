import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { expect, it } from 'vitest';
import { joinChat } from '../../test/chat/chatSeat';
import { joinByWire } from '../../test/chat/wireClient';

const room = roomForEachTest();

const kit = { chat: { prebuilt: true } };

it('shares one chat with a client that only speaks Prebuilt’s format', async () => {
  const [ana, ben] = [
    await joinChat(room, 'Ana', { owner: true, kit }),
    await joinChat(room, 'Ben', { kit }),
  ];
  const pre = await room.join('Pre');
  const shown: string[] = [];
  pre.on('app-message', ({ data }) => {
    if (data.event === 'chat-msg') shown.push(`${data.name}: ${data.message}`);
  });
  await ana.chat.send('Hello from the kit');
  await room.settle();
  const message = 'Hello from Prebuilt';
  pre.sendAppMessage({ event: 'chat-msg', room: 'main-room', name: 'Ana', message, date: 'now' });
  pre.sendAppMessage({ event: 'chat-msg', name: 'Ana' });
  pre.sendAppMessage({ event: 'chat-msg', message: { toString: 1 }, name: 'Ana' });
  await room.sendAsServer({ event: 'chat-msg', message: 'Hello from a bot', name: 'Bot' });
  await room.settle();
  await ben.chat.send('Hi all', { replyTo: ana.find('Hello from the kit').id });
  await room.settle();
  expect(shown).toEqual(['Ana: Hello from the kit', 'Bot: Hello from a bot', 'Ben: Hi all']);
  for (const one of [ana, ben]) {
    expect(one.log().messages).toMatchObject([
      { text: 'Hello from the kit', senderName: 'Ana' },
      { text: message, senderName: 'Pre', sender: { isHost: false } },
      { text: 'Hello from a bot', sender: { kind: 'server' } },
      { text: 'Hi all', senderName: 'Ben', replyTo: ana.find('Hello from the kit').id },
    ]);
    expect(one.rejected()).toEqual(['invalid-data', 'invalid-data']);
  }
});

it('is read by who comes later too, each once and in one order, and nothing in it is more than text', async () => {
  const ana = await joinChat(room, 'Ana', { owner: true, kit });
  const pre = await joinByWire(room, 'Pre');
  const shown = () => pre.heard.map(({ data }) => data.message).filter(Boolean);
  const odd = '<img src=x onerror=alert(1)> **b** 👩‍👩‍👧‍👦 \u202e';
  pre.send({ event: 'chat-msg', room: 'main-room', name: 'Pre', message: odd, date: 'now' });
  await room.settle();
  await ana.chat.send(`Re: ${odd}`);
  await room.settle();
  const late = await joinChat(room, 'Late', { kit });
  await late.arrived('loaded');
  pre.send({ event: 'chat-msg', room: 'main-room', name: 'Pre', message: 'after', date: 'now' });
  await room.settle();
  await late.chat.send('me too');
  await room.settle();
  expect(ana.texts()).toEqual([odd, `Re: ${odd}`, 'after', 'me too']);
  expect(late.texts()).toEqual([`Re: ${odd}`, 'after', 'me too']);
  expect(shown()).toEqual([`Re: ${odd}`, 'me too']);
});

it('does so for private messages, and lets hosts remove what came from Prebuilt', async () => {
  const [ana, ben] = [
    await joinChat(room, 'Ana', { owner: true, kit }),
    await joinChat(room, 'Ben', { kit }),
  ];
  const pre = await room.join('Pre');
  pre.sendAppMessage({ event: 'chat-msg', message: 'rude', name: 'Pre' });
  await ana.chat.send('psst', { to: ben.id() });
  await room.settle();
  expect(ben.find('psst').to).toBe('me');
  await ana.chat.remove(ana.find('rude').id);
  await room.settle();
  expect(ben.log().messages.map(({ removed }) => removed)).toContain('host');
});

it('leaves that format alone where nobody asked for it', async () => {
  const ana = await joinChat(room, 'Ana');
  const pre = await room.join('Pre');
  pre.sendAppMessage({ event: 'chat-msg', message: 'Hello', name: 'Pre' });
  await room.settle();
  expect(ana.texts()).toEqual([]);
});
