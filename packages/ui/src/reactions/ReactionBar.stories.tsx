import { withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { reactionsState } from '../testing/states';
import { ReactionBar } from './ReactionBar';
import { ReactionBarView } from './ReactionBarView';

const meta = {
  title: 'Reactions/Bar',
  component: ReactionBar,
} satisfies Meta<typeof ReactionBar>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Arrow keys move, a number key reacts while the bar has focus. */
export const Default: Story = { decorators: [withLocalRoom] };

/** A host can switch reactions off for everybody. */
export const Host: Story = {
  decorators: [withLocalRoom],
  parameters: { localRoom: { actingAs: 'ana' } },
};

export const CustomSet: Story = {
  decorators: [withLocalRoom],
  args: { allowed: ['🔥', '🚀', '💯'] },
};

export const SwitchedOffByHost: Story = {
  render: () => <ReactionBarView reactions={reactionsState({ isEnabled: false })} />,
};

export const NotJoined: Story = {
  render: () => <ReactionBarView reactions={reactionsState({ status: 'not-joined' })} />,
};
