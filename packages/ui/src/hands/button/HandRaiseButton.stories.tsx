import { withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { handState } from '../../testing/states';
import { HandRaiseButton } from './HandRaiseButton';
import { HandRaiseButtonView } from './HandRaiseButtonView';
import type { HandState } from '../handsState';

const meta = {
  title: 'Hands/Button',
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

export const IconOnly: Story = { decorators: [withLocalRoom], args: { iconOnly: true } };

const view = (hand: Partial<HandState>): Story => ({
  render: () => <HandRaiseButtonView hand={handState(hand)} calledAt={undefined} />,
});

export const Idle = view({});
export const RaisedNext = view({ isRaised: true, position: 1 });
export const RaisedThird = view({ isRaised: true, position: 3 });
export const Closed = view({ disabledReason: 'closed' });
export const NoPresence = view({ disabledReason: 'no-presence' });
export const NotJoined = view({ disabledReason: 'not-joined', status: 'not-joined' });
