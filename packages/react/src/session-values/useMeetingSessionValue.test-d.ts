import { expectTypeOf, test } from 'vitest';
import {
  defineParticipantValue,
  defineSessionValue,
  useLocalParticipantValue,
  useMeetingSessionValue,
  useParticipantValue,
} from '../index';

const scene = defineSessionValue<'lobby' | 'talk'>('types-hook-scene', { initial: 'lobby' });
const away = defineParticipantValue('types-hook-away', { initial: false });

test('a session value has the type of its definition, its initial value, or the one given', () => {
  const [name, set, meta] = useMeetingSessionValue(scene);
  expectTypeOf(name).toEqualTypeOf<'lobby' | 'talk'>();
  expectTypeOf(meta.isReady).toBeBoolean();
  void set('talk');
  void set((now) => (now === 'lobby' ? 'talk' : 'lobby'));
  // @ts-expect-error no such scene
  void set('break');
  expectTypeOf(useMeetingSessionValue('count', 0)[0]).toBeNumber();
  expectTypeOf(useMeetingSessionValue<string>('title')[0]).toEqualTypeOf<string | undefined>();
});

test('a participant value has the type of its definition', () => {
  expectTypeOf(useLocalParticipantValue(away)[0]).toBeBoolean();
  expectTypeOf(useParticipantValue(away, 'id')).toBeBoolean();
});
