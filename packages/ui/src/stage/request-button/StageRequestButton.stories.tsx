import { withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { participant, stageEntry, stageState } from '../../testing/states';
import { StageRequestButton } from './StageRequestButton';
import { StageRequestButtonView } from './StageRequestButtonView';
import type { StageState } from '../stageState';

const meta = {
  title: 'Stage/Request button',
  tags: ['autodocs'],
  component: StageRequestButton,
} satisfies Meta<typeof StageRequestButton>;

export default meta;
type Story = StoryObj<typeof meta>;

/** As the audience: one button asks and takes back, and keeps the focus. */
export const Default: Story = {
  decorators: [withLocalRoom],
  play: async ({ canvas, userEvent }) => {
    const button = await canvas.findByRole('button', { name: 'Ask to come on stage' });
    await userEvent.click(button);
    await canvas.findByRole('button', { name: 'Take back the request' });
    await expect(button).toHaveFocus();
  },
};

const view = (rest: Partial<StageState>): Story => ({
  render: (args) => <StageRequestButtonView {...args} stage={stageState([], rest)} />,
});

/** A host has invited you: the same button accepts. */
export const Invited = view({ mine: 'invited', inviter: stageEntry('Ana') });
/** The same button goes off the stage. */
export const OnStage = view({ mine: 'on' });
/** Ana declined; after half a minute one can ask again. */
export const Declined = view({
  disabledReason: 'denied',
  denial: { from: participant('Ana', true), at: 1 },
});
/** One of an audience that Daily hides cannot ask: the reason is the tooltip and the description. */
export const NoPresence = view({ disabledReason: 'no-presence' });
