import { useStatus } from '@backchannel/react';
import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { Stage } from '../../src';
import { Screen, Screens, screenOf, StoryButton } from '../screens';
import { AudienceView, Queue, withLatecomer } from '../views';

function Host() {
  const isBack = useStatus() === 'ready';
  return (
    <>
      <p>{isBack ? 'Ana is in the room' : 'Ana is away'}</p>
      <Stage aria-label="Stage, Ana" />
      <Queue of="Ana" />
    </>
  );
}

function HostReloads() {
  const { calls, join } = useStoryRoom();
  const [host, setHost] = useState({ call: calls.ana, times: 0 });
  const [isAway, setIsAway] = useState(false);
  const leave = async () => {
    await host.call.leave();
    setIsAway(true);
  };
  const comeBack = async () => {
    const call = await join('Ana', { isOwner: true });
    setHost(({ times }) => ({ call, times: times + 1 }));
    setIsAway(false);
  };
  return (
    <>
      <div className="story-bar">
        <StoryButton disabled={isAway} onClick={() => void leave()}>
          Ana’s page goes
        </StoryButton>
        <StoryButton disabled={!isAway} onClick={() => void comeBack()}>
          Ana’s page is back
        </StoryButton>
      </div>
      <Screens intro="What hosts decide lies with the hosts who are present. When the only one reloads, the others keep what they have, and she takes up her work where she left it, as a new participant.">
        <Screen key={host.times} title="Ana, host" call={host.call}>
          <Host />
        </Screen>
        <Screen title="Ben, audience" call={calls.ben}>
          <AudienceView of="Ben" />
        </Screen>
        <Screen title="Cleo, audience" call={calls.cleo}>
          <AudienceView of="Cleo" />
        </Screen>
      </Screens>
    </>
  );
}

const meta = {
  title: 'Flows/Host reloads',
  component: HostReloads,
  decorators: [withLocalRoom],
  parameters: withLatecomer,
} satisfies Meta<typeof HostReloads>;

export default meta;

/** Ben is on stage and Cleo waits, before and after. */
export const Flow: StoryObj<typeof meta> = {
  name: 'Host reloads',
  play: async ({ canvas, userEvent }) => {
    const before = await screenOf(canvas, 'Ana, host');
    const ben = await screenOf(canvas, 'Ben, audience');
    const cleo = await screenOf(canvas, 'Cleo, audience');
    const onStage = { selector: '.bc-stage-name' };
    await userEvent.click(ben.getByRole('button', { name: 'Raise hand' }));
    await userEvent.click(await before.findByRole('button', { name: 'Bring Ben to stage' }));
    await cleo.findByText('Ben', onStage);
    await userEvent.click(await ben.findByRole('button', { name: 'Not now' }));
    await userEvent.click(cleo.getByRole('button', { name: 'Raise hand' }));
    await before.findByRole('button', { name: 'Bring Cleo to stage' });

    await userEvent.click(canvas.getByRole('button', { name: 'Ana’s page goes' }));
    await waitFor(() => expect(canvas.getByText('Ana is away')).toBeVisible());
    for (const left of [ben, cleo]) await expect(left.getByText('Ben', onStage)).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Ana’s page is back' }));
    await canvas.findByText('Ana is in the room');
    const after = await screenOf(canvas, 'Ana, host');
    await after.findByText('Ben', onStage);
    await userEvent.click(await after.findByRole('button', { name: 'Bring Cleo to stage' }));
    for (const seen of [ben, cleo]) await seen.findByText('Cleo', onStage);
    await expect(ben.getByText('Ben', onStage)).toBeVisible();
  },
};
