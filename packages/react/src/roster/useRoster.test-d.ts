import { expectTypeOf, test } from 'vitest';
import { useRoster, type Participant } from '../index';

test('the answer is the list, or what select makes of it', () => {
  expectTypeOf(useRoster()).toEqualTypeOf<readonly Participant[]>();
  expectTypeOf(useRoster({ filter: ({ isHost }) => isHost })).toEqualTypeOf<
    readonly Participant[]
  >();
  expectTypeOf(useRoster({ select: ({ length }) => length })).toBeNumber();
  const names = useRoster({
    select: (people) => people.map(({ userName }) => userName),
    isEqual: (a, b) => a.join() === b.join(),
  });
  expectTypeOf(names).toEqualTypeOf<string[]>();
  // @ts-expect-error Daily's own words are not exposed
  useRoster({ filter: ({ session_id }) => session_id !== '' });
});
