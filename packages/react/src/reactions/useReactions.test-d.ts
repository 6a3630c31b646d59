import { expectTypeOf, it } from 'vitest';
import { useReactions, type ActiveReaction, type Reaction } from '../index';

it('takes readonly lists and answers what is on screen', () => {
  const allowed = ['👏', '❤️'] as const;
  const { active, counts, disabledReason, send, setEnabled } = useReactions({
    allowed,
    lifetime: 4_000,
    window: 10_000,
    onReaction: (reaction) => expectTypeOf(reaction).toEqualTypeOf<Reaction>(),
  });
  expectTypeOf(active).toEqualTypeOf<readonly ActiveReaction[]>();
  expectTypeOf(counts).toEqualTypeOf<Readonly<Record<string, number>>>();
  expectTypeOf(disabledReason).toEqualTypeOf<'not-joined' | 'closed' | 'throttled' | undefined>();
  expectTypeOf(send).toEqualTypeOf<(emoji: string) => Promise<void>>();
  expectTypeOf(setEnabled).toEqualTypeOf<(isEnabled: boolean) => Promise<void>>();
});
