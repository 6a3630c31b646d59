import type { Meta, StoryObj } from '@storybook/react-vite';
import { raisedHands } from '../../testing/states';
import { HandRaiseIndicatorView } from './HandRaiseIndicatorView';

const meta = {
  title: 'Hands/Indicator',
  component: HandRaiseIndicatorView,
} satisfies Meta<typeof HandRaiseIndicatorView>;

export default meta;
type Story = StoryObj<typeof meta>;

const [first, second, third] = raisedHands('Ben', 'Cleo', 'Dan');

export const Next: Story = { args: { hand: first } };
export const Third: Story = { args: { hand: third } };
export const Away: Story = { args: { hand: second && { ...second, isAway: true } } };
