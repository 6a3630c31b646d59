import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { expect, test } from 'vitest';

const room = roomForEachTest();

test('Ben hears applause from Ana and a note from the server', async () => {
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben', { userData: { seat: 2 } });
  const heard: unknown[] = [];
  ben.on('app-message', ({ data, fromId }) => heard.push([data.type, fromId]));

  ana.sendAppMessage({ type: 'applause' });
  await room.sendAsServer({ type: 'note' });
  await room.settle();

  expect(heard).toEqual([
    ['applause', ana.participants().local.session_id],
    ['note', 'API'],
  ]);
});
