import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { expect, it } from 'vitest';
import { connect } from '../connection/connect';
import { presenceService } from './presence';
import { rosterService } from './rosterService';

const room = roomForEachTest();

it('the roster that is first asked for in a full room is whole, and changes before anybody is told', async () => {
  const hana = await room.join('Hana', { owner: true });
  const { state, use, snapshot } = connect(await room.join('Ana'));
  const ben = await room.join('Ben');
  await room.settle();
  const presence = use(presenceService);
  expect(snapshot().services).not.toContain('roster');
  const told: string[][] = [];
  presence.onChange(() => told.push(namesNow()));

  const roster = use(rosterService);
  const namesNow = () => roster.all().map(({ userName }) => userName);
  const [host, self] = roster.all().map(({ sessionId }) => sessionId);
  expect(namesNow()).toEqual(['Hana', 'Ana', 'Ben']);
  expect(presence.all()).toEqual(roster.all());
  expect(state.get(roster.actingHostIdAtom)).toBe(host);
  expect(state.get(roster.localIdAtom)).toBe(self);
  expect(state.get(roster.isHostAtom)).toBe(false);
  expect(snapshot().roster).toMatchObject({ count: 3, hosts: 1, actingHost: host });

  await ben.leave();
  await room.settle();
  expect(told[0]).toEqual(['Hana', 'Ana']);
  await hana.leave();
  await room.settle();
  expect(told.at(-1)).toEqual(['Ana']);
  expect(state.get(roster.idsAtom)).toEqual([self]);
  expect(state.get(roster.actingHostIdAtom)).toBeNull();
  expect([presence.count(), presence.recall(host ?? '')?.userName]).toEqual([1, 'Hana']);
});
