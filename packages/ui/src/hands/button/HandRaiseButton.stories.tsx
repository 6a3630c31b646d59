import { withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { handState } from '../../testing/states';
import { HandRaiseButton } from './HandRaiseButton';
import { HandRaiseButtonView } from './HandRaiseButtonView';
import type { HandState } from '../handsState';

const meta = {
  title: 'Hands/Button',
  tags: ['autodocs'],
  component: HandRaiseButton,
} satisfies Meta<typeof HandRaiseButton>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Ben's hand is up already, so yours is the second. */
export const Default: Story = {
  decorators: [withLocalRoom],
  parameters: {
    localRoom: {
      prepare: ({ calls }: StoryRoom) => {
        void calls.ben.setUserData({ handRaised: 1 });
      },
    },
  },
};

/** Only the icon is seen: its name stays for screen readers, and for the pointer as a tooltip. */
export const IconOnly: Story = { decorators: [withLocalRoom], args: { iconOnly: true } };

const view = (hand: Partial<HandState>): Story => ({
  render: () => <HandRaiseButtonView hand={handState(hand)} />,
});

/** The hand is down. */
export const Idle = view({});
/** Pressed and first: the number is the own place, which the description says in words: “You are next”. */
export const RaisedNext = view({ isRaised: true, position: 1 });
/** Pressed and third. The name stays “Raise hand”; pressed says the rest. */
export const RaisedThird = view({ isRaised: true, position: 3 });
/** Hosts take no hands now. The button stays in the tab order and says why, by pointer and to screen readers. */
export const Closed = view({ disabledReason: 'closed' });
/** One of an audience that Daily hides, where no host can be told: the reason is the tooltip and the description. */
export const NoPresence = view({ disabledReason: 'no-presence' });
/** Before joining, and after leaving. */
export const NotJoined = view({ disabledReason: 'not-joined', status: 'not-joined' });
