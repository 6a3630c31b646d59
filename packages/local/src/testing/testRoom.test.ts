import { expect, test } from 'vitest';
import { createTestRoom } from './testRoom';

test('real daily-js calls meet in a room in memory', async () => {
  const room = await createTestRoom();
  const ana = await room.join('Ana', { owner: true, userData: { a: 1 } });
  const ben = await room.join('Ben');
  expect(Object.keys(ana.participants())).toHaveLength(2);
  const heard: unknown[] = [];
  ana.on('app-message', ({ data, fromId }) => heard.push([data, fromId]));
  ben.sendAppMessage({ type: 'x' });
  await room.settle();
  expect(heard).toEqual([[{ type: 'x' }, ben.participants().local.session_id]]);
  await room.close();
});
