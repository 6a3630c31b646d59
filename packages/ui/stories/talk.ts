import { connect } from '@backchannel/react';
import type { StoryPerson, StoryRoom } from '@backchannel/local/storybook';

/** Who says what, before the story begins. */
export type Line = readonly [who: StoryPerson | 'server', text: string];

/**
 * As `prepare` of a story: everybody’s page is there when the lines are said, so that they are in the chat of all others. Each says under `_` that
 * it is for all, as a bot would, so that latecomers get it too.
 */
export function talk(...lines: readonly Line[]) {
  return async ({ calls, sendAsServer }: StoryRoom): Promise<void> => {
    for (const call of Object.values(calls)) connect(call);
    for (const [index, [who, text]] of lines.entries()) {
      const message = { type: 'chat', text, _: { id: `line-${index}`, to: 'all' } };
      if (who === 'server') await sendAsServer(message);
      else calls[who].sendAppMessage(message);
    }
  };
}
