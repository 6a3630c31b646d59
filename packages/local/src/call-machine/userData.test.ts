import { expect, test } from 'vitest';
import { roomForEachTest } from '../testing/vitest';

const room = roomForEachTest();

test('the own copy changes at once, the others converge on the last value', async () => {
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const anaId = ana.participants().local.session_id;
  const own: unknown[] = [];
  ana.on('participant-updated', ({ participant }) => own.push(participant.userData));
  const seen: unknown[] = [];
  ben.on('participant-updated', ({ participant }) => seen.push(participant.userData));

  const replies = await Promise.all([1, 2, 3].map((n) => ana.setUserData({ n })));
  expect(replies[2]).toMatchObject({ userData: { n: 3 } });
  expect(ana.participants().local.userData).toEqual({ n: 3 });
  await room.settle();
  expect(own).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  expect(seen.at(-1)).toEqual({ n: 3 });
  expect(ben.participants()[anaId]?.userData).toEqual({ n: 3 });
});

test('undefined removes the field, for everybody', async () => {
  const ana = await room.join('Ana', { userData: { n: 1 } });
  const ben = await room.join('Ben');
  await ana.setUserData(undefined);
  await room.settle();
  expect(ana.participants().local).not.toHaveProperty('userData');
  expect(ben.participants()[ana.participants().local.session_id]).not.toHaveProperty('userData');
});

test('late joiners get it with the participant', async () => {
  const ana = await room.join('Ana');
  void ana.setUserData({ at: new Date(0) });
  const ben = await room.join('Ben');
  const seen = ben.participants()[ana.participants().local.session_id];
  expect(seen?.userData).toEqual({ at: '1970-01-01T00:00:00.000Z' });
});

test('it is carried into the next call of the same call object', async () => {
  const ana = await room.join('Ana');
  await ana.setUserData({ n: 1 });
  await ana.leave();
  await ana.join(await room.joinOptions('Ana'));
  await room.settle();
  expect(ana.participants().local.userData).toEqual({ n: 1 });
});

test('more than 4096 characters are refused', async () => {
  const ana = await room.join('Ana', { userData: 'kept' });
  await expect(ana.setUserData('x'.repeat(4097))).rejects.toThrow('too large (4097 characters)');
  expect(ana.participants().local.userData).toBe('kept');
});

test('a new name is seen by all', async () => {
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  await expect(ana.setUserName('Anna')).resolves.toMatchObject({ userName: 'Anna' });
  expect(ana.participants().local.user_name).toBe('Anna');
  await room.settle();
  expect(ben.participants()[ana.participants().local.session_id]?.user_name).toBe('Anna');
});
