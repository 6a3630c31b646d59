import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { expect, it } from 'vitest';
import { exportChat } from '../index';
import { joinChat } from '../../test/chat/chatSeat';

const room = roomForEachTest();

it('exports what is public, and nothing in it is Markdown or HTML', async () => {
  const [ana, ben] = [
    await joinChat(room, 'Ana', { owner: true }),
    await joinChat(room, '**Ben** <b>'),
  ];
  const odd = '# not a title\n<script>1. x\n===\n---\n    + code\r1.';
  await ben.chat.send(odd);
  await room.settle();
  const { id } = ana.find(odd);
  await ana.chat.send('psst', { to: ben.id() });
  await ana.chat.send('1. answer', { replyTo: id });
  await ana.chat.send('gone');
  await ana.chat.react(id, '👍');
  await ana.chat.remove(ana.find('gone').id);
  await room.sendAsServer({ type: 'chat', text: 'The end' });
  await room.settle();
  const { messages } = ana.log();
  const records = JSON.parse(exportChat(messages, 'json')) as Record<string, unknown>[];
  expect(records).toMatchObject([
    { sender: '**Ben** <b>', kind: 'participant', reactions: [{ emoji: '👍', count: 1 }] },
    { sender: 'Ana', kind: 'host', text: '1. answer', replyTo: id },
    { text: '', removed: 'author' },
    { sender: 'Server', kind: 'server', text: 'The end' },
  ]);
  const day = new Date(messages[0]?.at ?? 0).toISOString().slice(0, 10);
  const text = exportChat(messages, 'markdown').replace(/\d\d:\d\d/g, 'HH:MM');
  expect(text).toBe(
    [
      `## ${day}`,
      '',
      '**\\*\\*Ben\\*\\* \\<b\\>** HH:MM (👍 1)  ',
      [
        '\\# not a title',
        '\\<script\\>1. x',
        '\\===',
        '\\---',
        '&nbsp;&nbsp;&nbsp;&nbsp;\\+ code',
        '1\\.',
      ].join('  \n'),
      '',
      '**Ana** HH:MM (host, answers \\*\\*Ben\\*\\* \\<b\\>)  ',
      '1\\. answer',
      '',
      '**Ana** HH:MM (host)  ',
      '*removed*',
      '',
      '**Server** HH:MM (server)  ',
      'The end',
      '',
    ].join('\n'),
  );
  expect(text).not.toContain('psst');
  const [first] = messages;
  const told = first ? [{ ...first, isUnverified: true }] : [];
  expect(exportChat(told, 'json')).toContain('"unverified": true');
  expect(exportChat(told, 'markdown')).toContain('unverified');
});
