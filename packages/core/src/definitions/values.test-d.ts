import * as v from 'valibot';
import { expectTypeOf, test } from 'vitest';
import {
  defineParticipantValue,
  defineSessionMap,
  defineSessionValue,
  initialValues,
  type InitialValue,
  type JsonObject,
  type SessionMapDefinition,
  type SessionValue,
  type SessionValues,
} from '../index';

declare const values: SessionValues;

test('initial values have the type of their definition', () => {
  const team = defineParticipantValue<'red' | 'blue'>('types-team', { initial: 'red' });
  expectTypeOf(team.with('blue')).toEqualTypeOf<InitialValue>();
  expectTypeOf(initialValues(team.with('blue'), { avatar: 'a.png' })).toEqualTypeOf<JsonObject>();
  // @ts-expect-error no such team
  team.with('green');
  // @ts-expect-error a date is no JSON
  initialValues({ at: new Date() });
});

test('a format reads and writes the value', () => {
  const scene = defineSessionValue('types-wire-scene', {
    schema: v.picklist(['lobby', 'talk']),
    initial: 'lobby',
    wire: {
      match: (raw) => typeof raw === 'object',
      read: ({ s }: { s: 'lobby' | 'talk' }) => s,
      write: (name) => {
        expectTypeOf(name).toEqualTypeOf<'lobby' | 'talk'>();
        return { s: name };
      },
    },
  });
  expectTypeOf(values.open(scene)).toEqualTypeOf<SessionValue<'lobby' | 'talk'>>();
  // @ts-expect-error no such scene
  defineSessionValue('types-wire-other', { schema: v.picklist(['a', 'b']), initial: 'c' });
  defineSessionMap<number>('types-wire-map', {
    // @ts-expect-error a text is no entry of it
    wire: { match: () => true, read: () => 'text', write: (n) => n },
  });
});

test('a map has the type of its schema', () => {
  const list = defineSessionMap('types-map', { schema: v.object({ text: v.string() }) });
  expectTypeOf(list).toEqualTypeOf<SessionMapDefinition<{ text: string }>>();
});

test('what holds only where hosts decide is a word of its own', () => {
  defineSessionValue('types-held', {
    initial: 0,
    writableBy: 'host',
    enforce: 'report',
    strict: true,
  });
  // @ts-expect-error no such word
  defineSessionValue('types-held-2', { initial: 0, writableBy: 'host', enforce: 'off' });
});
