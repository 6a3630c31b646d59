import { connect } from '@backchannel/react';
import type { StoryPerson, StoryRoom } from '@backchannel/local/storybook';

/** Who says what, before the story begins. */
export type Line = readonly [who: StoryPerson | 'server', text: string];

/** As `prepare` of a story: everybody's page is there when the lines are said, so that they are in the chat of all others. */
export function talk(...lines: readonly Line[]) {
  return async ({ calls, sendAsServer }: StoryRoom): Promise<void> => {
    for (const call of Object.values(calls)) connect(call);
    for (const [who, text] of lines) {
      if (who === 'server') await sendAsServer({ type: 'chat', text });
      else calls[who].sendAppMessage({ type: 'chat', text });
    }
  };
}
