import type { ActiveReaction, useReactions } from '@backchannel/react';
import { expectTypeOf, it } from 'vitest';
import { ReactionBar, ReactionOverlay } from '../parts';

type Options = NonNullable<Parameters<typeof useReactions>[0]>;

it('take what useReactions takes', () => {
  expectTypeOf<ReactionBar.RootProps['allowed']>().toEqualTypeOf<Options['allowed']>();
  expectTypeOf<ReactionOverlay.RootProps['lifetime']>().toEqualTypeOf<Options['lifetime']>();
  // @ts-expect-error an emoji is needed
  void (<ReactionBar.Button />);
});

it('hand reactions and numbers to the functions that render them', () => {
  void (
    <ReactionOverlay.List>
      {(reaction) => {
        expectTypeOf(reaction).toEqualTypeOf<ActiveReaction>();
        return <ReactionOverlay.Item reaction={reaction} />;
      }}
    </ReactionOverlay.List>
  );
  void (
    <ReactionOverlay.Summary>
      {(emoji, number) => {
        expectTypeOf([emoji, number]).toEqualTypeOf<string[]>();
        return emoji;
      }}
    </ReactionOverlay.Summary>
  );
});

it('hand their state to className, style and render', () => {
  void (
    <ReactionOverlay.Item
      reaction={{} as ActiveReaction}
      style={({ own, count, lane }) => {
        expectTypeOf(own).toEqualTypeOf<boolean>();
        return { opacity: count, left: lane };
      }}
    />
  );
  void (<ReactionBar.Switch render={(props, { on }) => <b {...props}>{String(on)}</b>} />);
});
