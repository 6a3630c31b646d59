import { withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentType } from 'react';
import { Playground } from './Playground';
import { AppMessage } from './AppMessage';
import { ChatHook } from './ChatHook';
import { LocalParticipantValue } from './LocalParticipantValue';
import { MeetingSessionValue } from './MeetingSessionValue';
import { RaisedHands } from './RaisedHands';
import { Reactions } from './Reactions';
import { Roster } from './Roster';
import { StageHook } from './StageHook';

const meta = {
  title: 'Hooks/Live, beside their code',
  component: Playground,
  decorators: [withLocalRoom],
} satisfies Meta<typeof Playground>;

export default meta;
type Story = StoryObj<typeof meta>;

const files = import.meta.glob('./*.tsx', { query: '?raw', import: 'default', eager: true });

/** The hook live, beside its own file; with `button` pressed, `state` is what it shows. */
function playground(
  Live: ComponentType,
  file: string,
  [button, state]: [button: string | null, state: RegExp],
): Story {
  return {
    args: { code: files[`./${file}.tsx`] ?? '', children: <Live /> },
    play: async ({ canvas, userEvent }) => {
      if (button) {
        await userEvent.click(await canvas.findByRole('button', { name: button }));
      }
      await canvas.findByText(state);
    },
  };
}

/** Messages that nobody keeps: a cue, a buzzer, a cursor. Press it, and hear yourself. */
export const UseAppMessage: Story = {
  ...playground(AppMessage, 'AppMessage', ['Buzz everybody', /"from": "self"/]),
  name: 'useAppMessage',
};

/** A value of the room, the same for all and for who joins later; each write is confirmed, overruled or failed. */
export const UseMeetingSessionValue: Story = {
  ...playground(MeetingSessionValue, 'MeetingSessionValue', [
    'talk',
    /"scene": "talk"[^]*"status": "confirmed"/,
  ]),
  name: 'useMeetingSessionValue',
};

/** A value of one’s own, which all others read: it goes with its owner. */
export const UseLocalParticipantValue: Story = {
  ...playground(LocalParticipantValue, 'LocalParticipantValue', ['Away', /"othersSee": 1/]),
  name: 'useLocalParticipantValue',
};

/** Who is in the call, as Daily vouches for it. */
export const UseRoster: Story = {
  ...playground(Roster, 'Roster', [null, /"userName": "Ana"/]),
  name: 'useRoster',
};

/** One queue of hands, in the same order on every screen. */
export const UseRaisedHands: Story = {
  ...playground(RaisedHands, 'RaisedHands', ['Raise hand', /"1 Cleo"/]),
  name: 'useRaisedHands',
};

/** Who is on stage, and one’s own way there. */
export const UseStage: Story = {
  ...playground(StageHook, 'StageHook', ['Ask to come on stage', /"mine": "requested"/]),
  name: 'useStage',
};

/** Reactions as they come, and how many of each in the last seconds. */
export const UseReactions: Story = {
  ...playground(Reactions, 'Reactions', ['👏', /"👏": 1/]),
  name: 'useReactions',
};

/** Messages in order, with the history of before. */
export const UseChat: Story = {
  ...playground(ChatHook, 'ChatHook', ['Say good morning', /"Good morning!"/]),
  name: 'useChat',
};
