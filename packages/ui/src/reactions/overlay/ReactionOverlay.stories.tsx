import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import { ReactionBar } from '../bar/ReactionBar';
import { ReactionOverlay, type ReactionOverlayProps } from './ReactionOverlay';

const meta = {
  title: 'Reactions/Overlay',
  tags: ['autodocs'],
  component: ReactionOverlay,
  decorators: [withLocalRoom],
} satisfies Meta<typeof ReactionOverlay>;

export default meta;
type Story = StoryObj<typeof meta>;

const scene = {
  position: 'relative',
  maxInlineSize: 720,
  aspectRatio: '16 / 9',
  marginBlockEnd: 12,
  borderRadius: 12,
  background: 'linear-gradient(160deg, #2b3550, #171b28)',
} as const;

interface SceneProps extends ReactionOverlayProps {
  /** ms between two turns, in each of which Ana or Ben reacts `atOnce` times. */
  every: number;
  atOnce: number;
}

function Scene({ every, atOnce, ...props }: SceneProps) {
  const { calls } = useStoryRoom();
  useEffect(() => {
    const emoji = ['👏', '❤️', '🎉', '😂'];
    let turn = 0;
    const timer = setInterval(() => {
      const call = (turn / atOnce) % 2 === 0 ? calls.ana : calls.ben;
      for (let count = 0; count < atOnce; count += 1) {
        turn += 1;
        call.sendAppMessage({ type: 'reaction', emoji: emoji[turn % emoji.length] });
      }
    }, every);
    return () => clearInterval(timer);
  }, [calls, every, atOnce]);
  return (
    <>
      <div style={scene}>
        <ReactionOverlay {...props} />
      </div>
      <ReactionBar />
    </>
  );
}

/** What others send rises over the picture. React with the bar below, too. */
export const Default: Story = { render: () => <Scene every={900} atOnce={1} /> };

/** Two hundred are sent a second; fifty a second of each sender are taken, and what has no place is counted in the corner. */
export const Flood: Story = { render: () => <Scene every={50} atOnce={10} /> };

/** What people see whose system asks for less motion: nothing travels, each emoji stands with its number. */
export const ReducedMotion: Story = {
  render: () => <Scene every={900} atOnce={1} motion="none" />,
};

/** Emoji alone, for large events. */
export const WithoutNames: Story = {
  render: () => <Scene every={900} atOnce={1} showNames={false} />,
};
