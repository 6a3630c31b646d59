import { expectTypeOf, test } from 'vitest';
import {
  defineParticipantValue,
  defineSessionMap,
  defineSessionValue,
  useMeetingSessionValue,
  useParticipantValueCount,
  useParticipantValues,
  useSessionMapEntry,
  type ParticipantValueEntry,
  type SessionMapEntry,
} from '../index';

const team = defineParticipantValue<'red' | 'blue'>('types-readers-team', { initial: 'red' });

test('a selector gives its own type', () => {
  expectTypeOf(useParticipantValues(team)).toEqualTypeOf<
    readonly ParticipantValueEntry<'red' | 'blue'>[]
  >();
  const ids = useParticipantValues(team, { select: (all) => all.map((one) => one.sessionId) });
  expectTypeOf(ids).toEqualTypeOf<string[]>();
  expectTypeOf(useParticipantValueCount(team, (one) => one === 'red')).toBeNumber();
  // @ts-expect-error no such team
  useParticipantValueCount(team, (one) => one === 'green');
});

test('one entry may be none; what lies in the room can be adopted', () => {
  const list = defineSessionMap<number>('types-readers-list');
  expectTypeOf(useSessionMapEntry(list, 'a')).toEqualTypeOf<SessionMapEntry<number> | null>();
  const held = defineSessionValue('types-readers-held', { initial: 0, writableBy: 'host' });
  const [, , { adopt, status }] = useMeetingSessionValue(held);
  expectTypeOf(adopt).returns.resolves.toEqualTypeOf<{ status: 'confirmed' | 'overruled' }>();
  expectTypeOf<'unsupported'>().toExtend<typeof status>();
});
