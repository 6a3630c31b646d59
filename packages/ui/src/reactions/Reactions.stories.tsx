import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import { useReactions } from '@backchannel/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import { expect } from 'storybook/test';

/** Reactions in one's own look: the hook, and nothing of the components. */
function HookOnly() {
  const { active, allowed, counts, disabledReason, send } = useReactions({ window: 10_000 });
  const { calls } = useStoryRoom();
  useEffect(() => {
    const timer = setInterval(() => {
      calls.ben.sendAppMessage({ type: 'reaction', emoji: '👏' });
    }, 1_500);
    return () => clearInterval(timer);
  }, [calls]);
  return (
    <main>
      <h1>Reactions of the last ten seconds</h1>
      <p>
        {allowed.map((emoji) => (
          <button
            key={emoji}
            aria-label={`${emoji}, ${counts[emoji] ?? 0}`}
            disabled={disabledReason !== undefined}
            onClick={() => void send(emoji)}
          >
            {emoji} {counts[emoji] ?? 0}
          </button>
        ))}
      </p>
      <ul>
        {active.map(({ id, emoji, count, sender }) => (
          <li key={id}>
            {sender.kind === 'server' ? 'The server' : sender.userName} {emoji} {count}
          </li>
        ))}
      </ul>
    </main>
  );
}

const meta = {
  title: 'Reactions/Hook only',
  component: HookOnly,
  decorators: [withLocalRoom],
} satisfies Meta<typeof HookOnly>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '🎉, 0' }));
    await canvas.findByText('Cleo 🎉 1');
    await expect(canvas.getByRole('button', { name: '🎉, 1' })).toBeVisible();
    await canvas.findByText('Ben 👏 1', undefined, { timeout: 10_000 });
  },
};
