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
  title: 'Hooks',
  component: Playground,
  decorators: [withLocalRoom],
} satisfies Meta<typeof Playground>;

export default meta;
type Story = StoryObj<typeof meta>;

const files = import.meta.glob('./*.tsx', { query: '?raw', import: 'default', eager: true });

/** The hook live, beside its own file; with `button` pressed, `state` is what it shows. */
function playground(
  name: string,
  Live: ComponentType,
  file: string,
  [button, state]: [button: string | null, state: RegExp],
): Story {
  return {
    name,
    args: { code: files[`./${file}.tsx`] ?? '', children: <Live /> },
    play: async ({ canvas, userEvent }) => {
      if (button) {
        await userEvent.click(await canvas.findByRole('button', { name: button }));
      }
      await canvas.findByText(state);
    },
  };
}

export const UseAppMessage = playground('useAppMessage', AppMessage, 'AppMessage', [
  'Buzz everybody',
  /"from": "self"/,
]);
export const UseMeetingSessionValue = playground(
  'useMeetingSessionValue',
  MeetingSessionValue,
  'MeetingSessionValue',
  ['talk', /"scene": "talk"[^]*"status": "confirmed"/],
);
export const UseLocalParticipantValue = playground(
  'useLocalParticipantValue',
  LocalParticipantValue,
  'LocalParticipantValue',
  ['Away', /"othersSee": 1/],
);
export const UseRoster = playground('useRoster', Roster, 'Roster', [null, /"userName": "Ana"/]);
export const UseRaisedHands = playground('useRaisedHands', RaisedHands, 'RaisedHands', [
  'Raise hand',
  /"1 Cleo"/,
]);
export const UseStage = playground('useStage', StageHook, 'StageHook', [
  'Ask to come on stage',
  /"mine": "requested"/,
]);
export const UseReactions = playground('useReactions', Reactions, 'Reactions', ['👏', /"👏": 1/]);
export const UseChat = playground('useChat', ChatHook, 'ChatHook', [
  'Say good morning',
  /"Good morning!"/,
]);
