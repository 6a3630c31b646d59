import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import { DailyProvider } from '@daily-co/daily-react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { reactionsState } from '../../testing/states';
import { ReactionBar } from './ReactionBar';
import { ReactionBarView } from './ReactionBarView';

const meta = {
  title: 'Reactions/Bar',
  tags: ['autodocs'],
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

/** Emoji of your own; each has its name in words. */
export const CustomSet: Story = {
  decorators: [withLocalRoom],
  args: { allowed: ['🔥', '🚀', '💯'] },
};

function BesideAna() {
  const { calls } = useStoryRoom();
  return (
    <main style={{ display: 'grid', justifyItems: 'start', gap: 12 }}>
      <DailyProvider callObject={calls.ana}>
        <ReactionBar aria-label="Ana’s reactions" />
      </DailyProvider>
      <ReactionBar />
    </main>
  );
}

/** Ana has switched reactions off; the reason is read with each button, and said where one presses it all the same. */
export const DisabledByHost: Story = {
  decorators: [withLocalRoom],
  render: () => <BesideAna />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Allow reactions' }));
    const own = within(canvas.getByRole('toolbar', { name: 'Reactions' }));
    const description = 'A host has turned reactions off.';
    const clap = await own.findByRole('button', { name: 'Clap', description });
    await userEvent.click(clap);
    await expect(clap).toHaveFocus();
    await expect(own.getByText('Reactions are off')).toBeVisible();
  },
};

/** By keyboard alone: one tab stop, arrow keys move, Enter and the number keys react, and the emoji bounces as it does by a click. */
export const Keyboard: Story = {
  decorators: [withLocalRoom],
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('toolbar', { name: 'Reactions' });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('button', { name: 'Heart' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    const laugh = canvas.getByRole('button', { name: 'Laugh' });
    await expect(laugh).toHaveFocus();
    const bounces = new Promise((resolve) => {
      laugh.addEventListener('animationstart', resolve, { once: true });
    });
    await userEvent.keyboard('{Enter}');
    await bounces;
  },
};

/** Before joining: reachable, and with the reason. */
export const NotJoined: Story = {
  render: () => (
    <ReactionBarView
      reactions={reactionsState({ status: 'not-joined', disabledReason: 'not-joined' })}
    />
  ),
};

/** Ten in a second: it says so and waits. */
export const TooMany: Story = {
  render: () => <ReactionBarView reactions={reactionsState({ disabledReason: 'throttled' })} />,
};
