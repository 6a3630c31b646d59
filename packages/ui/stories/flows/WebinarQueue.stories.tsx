import { useHostQueue } from '@backchannel/react';
import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { HandRaiseButton, Stage, StageInvitation } from '../../src';
import { Screen, Screens, screenOf, StoryButton } from '../screens';
import { Queue, withLatecomer } from '../views';

function Next() {
  const { callNext, waiting } = useHostQueue();
  return (
    <div className="story-bar">
      <StoryButton disabled={waiting === 0} onClick={() => void callNext()}>
        Next, please
      </StoryButton>
      <span>{waiting} waiting</span>
    </div>
  );
}

function Viewer({ of }: { of: string }) {
  return (
    <>
      <Stage aria-label={`Stage, ${of}`} />
      <StageInvitation />
      <div className="story-bar">
        <HandRaiseButton />
      </div>
      <Queue of={of} />
    </>
  );
}

function WebinarQueue() {
  const { calls } = useStoryRoom();
  return (
    <Screens intro="One order on all screens. Ana calls the first: the stage changes for everybody, only who is called is asked to speak, and the others move up.">
      <Screen title="Ana, host" call={calls.ana}>
        <Stage aria-label="Stage, Ana" />
        <Next />
        <Queue of="Ana" />
      </Screen>
      <Screen title="Ben" call={calls.ben}>
        <Viewer of="Ben" />
      </Screen>
      <Screen title="Cleo" call={calls.cleo}>
        <Viewer of="Cleo" />
      </Screen>
    </Screens>
  );
}

const meta = {
  title: 'Flows/Webinar queue',
  component: WebinarQueue,
  decorators: [withLocalRoom],
  parameters: withLatecomer,
} satisfies Meta<typeof WebinarQueue>;

export default meta;

/** Ben and Cleo raise their hands; the head of the queue is called. */
export const Flow: StoryObj<typeof meta> = {
  name: 'Webinar queue',
  play: async ({ canvas, userEvent }) => {
    const ana = await screenOf(canvas, 'Ana, host');
    const ben = await screenOf(canvas, 'Ben');
    const cleo = await screenOf(canvas, 'Cleo');
    const order = (of: string) =>
      within(canvas.getByRole('region', { name: `Raised hands, ${of}` }))
        .queryAllByRole('listitem')
        .map(({ textContent }) => ['Ben', 'Cleo'].find((name) => textContent?.includes(name)));

    await userEvent.click(ben.getByRole('button', { name: 'Raise hand' }));
    await waitFor(() => expect(order('Cleo')).toEqual(['Ben']));
    await userEvent.click(cleo.getByRole('button', { name: 'Raise hand' }));
    for (const of of ['Ana', 'Ben', 'Cleo'])
      await waitFor(() => expect(order(of)).toEqual(['Ben', 'Cleo']));

    await userEvent.click(ana.getByRole('button', { name: 'Next, please' }));
    for (const seen of [ana, ben, cleo])
      await seen.findByText('Ben', { selector: '.bc-stage-name' });
    await ben.findByText(/invites you to speak/);
    await expect(cleo.queryByText(/invites you/)).toBeNull();
    for (const of of ['Ana', 'Cleo']) await waitFor(() => expect(order(of)).toEqual(['Cleo']));
  },
};
