import { useMessageGap, useStatus } from '@backchannel/react';
import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { Screen, Screens, screenOf, StoryButton } from '../screens';
import { AudienceView, HostView, withLatecomer } from '../views';

function Connection() {
  const status = useStatus();
  const [gaps, setGaps] = useState(0);
  useMessageGap(() => setGaps((last) => last + 1));
  return (
    <p>
      Connection: {status}. {gaps > 0 && 'Messages may have been missed.'}
    </p>
  );
}

function NetworkDrops() {
  const { calls, faults } = useStoryRoom();
  const ben = calls.ben.participants().local.session_id;
  return (
    <>
      <div className="story-bar">
        <StoryButton onClick={() => faults.interrupt(1000, ben)}>Ben in a tunnel, 1 s</StoryButton>
        <StoryButton onClick={() => faults.interrupt(10_000, ben)}>10 s</StoryButton>
      </div>
      <Screens intro="Daily keeps a participant over a short outage, but app messages of that time are lost. Hand, stage and values are right again at once, and the page learns that there is a gap.">
        <Screen title="Ana, host" call={calls.ana}>
          <HostView of="Ana" />
        </Screen>
        <Screen title="Ben, audience" call={calls.ben}>
          <Connection />
          <AudienceView of="Ben" />
        </Screen>
      </Screens>
    </>
  );
}

const meta = {
  title: 'Flows/Network drops',
  component: NetworkDrops,
  decorators: [withLocalRoom],
  parameters: withLatecomer,
} satisfies Meta<typeof NetworkDrops>;

export default meta;

/** Ben’s hand keeps its place while he is away, and what was decided meanwhile is there when he is back. */
export const Flow: StoryObj<typeof meta> = {
  name: 'Network drops',
  play: async ({ canvas, userEvent }) => {
    const ana = await screenOf(canvas, 'Ana, host');
    const ben = await screenOf(canvas, 'Ben, audience');
    await userEvent.click(ben.getByRole('button', { name: 'Raise hand' }));
    const bring = await ana.findByRole('button', { name: 'Bring Ben to stage' });
    await userEvent.click(canvas.getByRole('button', { name: 'Ben in a tunnel, 1 s' }));
    await ben.findByText(/Connection: reconnecting/);
    await userEvent.click(bring);
    await ana.findByText('Ben', { selector: '.bc-stage-name' });
    await ben.findByText(/Connection: ready/);
    await ben.findByText('Ben', { selector: '.bc-stage-name' });
    await expect(await ben.findByText(/may have been missed/)).toBeVisible();
  },
};
