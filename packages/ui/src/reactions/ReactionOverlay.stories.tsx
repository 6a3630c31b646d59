import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import { ReactionBar } from './ReactionBar';
import { ReactionOverlay } from './ReactionOverlay';

const meta = {
  title: 'Reactions/Overlay',
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

/** Ben and Ana react now and then, each as many times as `atOnce`. */
function Scene({ every, atOnce }: { every: number; atOnce: number }) {
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
        <ReactionOverlay />
      </div>
      <ReactionBar />
    </>
  );
}

export const Default: Story = { render: () => <Scene every={900} atOnce={1} /> };

/** Two hundred a second: what is on screen stays bounded. */
export const Flood: Story = { render: () => <Scene every={50} atOnce={10} /> };
