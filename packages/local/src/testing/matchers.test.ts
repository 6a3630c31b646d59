import { afterEach, expect, test } from 'vitest';
import { createTestRoom, type TestRoom } from '.';

let room: TestRoom;
afterEach(() => room.close());

/** What a failing matcher says. */
function failure(run: () => void): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\([0-9a-f]{8}\)/g, '(…)') : '';
  }
  return 'did not fail';
}

test('calls that see the same have converged, however their keys are ordered', async () => {
  room = await createTestRoom({ participants: 3 });
  room.as('ana').setMeetingSessionData({ scene: 'talk', list: [1, 2] });
  await room.as('ben').setUserData({ b: 1, a: { d: 1, c: 2 } });
  await room.settle();
  expect(room).toHaveConverged();
  expect(failure(() => expect(room).not.toHaveConverged())).toContain('sees the same, and should');
});

test('what is still on its way is a difference, said by who sees what', async () => {
  room = await createTestRoom({ participants: 3, clock: 'virtual' });
  await room.as('ben').setUserData({ hand: 1 });
  await room.settle();
  expect(room).not.toHaveConverged();
  expect(failure(() => expect(room).toHaveConverged())).toContain(`
  the userData of ben (…)
    ana, cleo: nothing
    ben: {"hand":1}`);
  await room.clock.advance(500);
  expect(room).toHaveConverged();
});

test('somebody whom one has not heard of, and session data, are told apart as well', async () => {
  room = await createTestRoom({ participants: 2, clock: 'virtual' });
  room.daily.faults.set({ latency: 50 });
  room.as('ana').setMeetingSessionData({ scene: 'talk' });
  await room.clock.advance(80);
  const cleo = await room.join('cleo');
  expect(room).toHaveConverged();

  const { session_id } = cleo.participants().local;
  room.daily.faults.interrupt(5000, room.as('ben').participants().local.session_id);
  room.as('ana').setMeetingSessionData({ scene: 'break' });
  room.as('ana').updateParticipant(session_id, { eject: true });
  await room.clock.advance(2000);
  const said = failure(() => expect(room).toHaveConverged());
  expect(said).toContain(`
  the session data under "scene"`);
  expect(said).toMatch(/ana: "break"\n +ben: "talk"/);
  expect(said).toMatch(/who is here\n +ana: ana \(…\), ben \(…\)\n +ben: .*cleo/);
  await room.clock.advance(5000);
  expect(room).toHaveConverged();
});

test('anything else is refused', async () => {
  room = await createTestRoom();
  expect(() => expect({}).toHaveConverged()).toThrow(/compares what the calls of a room see/);
});
