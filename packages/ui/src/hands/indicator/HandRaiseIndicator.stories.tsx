import type { Meta, StoryObj } from '@storybook/react-vite';
import { raisedHands } from '../../testing/states';
import { HandRaiseIndicatorView } from './HandRaiseIndicatorView';

const meta = {
  title: 'Hands/Indicator',
  tags: ['autodocs'],
  component: HandRaiseIndicatorView,
} satisfies Meta<typeof HandRaiseIndicatorView>;

export default meta;
type Story = StoryObj<typeof meta>;

const [first, second, third] = raisedHands('Ben', 'Cleo', 'Dan');

/** On the tile of who is next. */
export const Next: Story = { args: { hand: first } };
/** On the tile of who is third. */
export const Third: Story = { args: { hand: third } };
/** Its owner is reconnecting, and the place is kept: the outline is dashed. */
export const Away: Story = { args: { hand: second && { ...second, isAway: true } } };
