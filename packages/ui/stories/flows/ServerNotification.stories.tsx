import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import { useServerNotifications } from '@backchannel/react';
import type { DailyCall } from '@daily-co/daily-js';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { ServerNotifications } from '../../src';
import { Screen, Screens, screenOf, StoryButton } from '../screens';
import { withLatecomer } from '../views';

function Seen({ of }: { of: string }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const { items } = useServerNotifications();
  return (
    <div ref={setPlace} className="story-notifications">
      <p>{items.length} received</p>
      {place && <ServerNotifications container={place} aria-label={`Notifications, ${of}`} />}
    </div>
  );
}

function ServerNotification() {
  const { calls, join, sendAsServer } = useStoryRoom();
  const [late, setLate] = useState<DailyCall | null>(null);
  const forged = { type: 'notification', title: 'The event is cancelled' };
  return (
    <>
      <div className="story-bar">
        <StoryButton
          onClick={() =>
            void sendAsServer({
              type: 'notification',
              title: 'Doors close in 5 minutes',
              body: 'Questions are taken until then.',
              level: 'warning',
            })
          }
        >
          Send as the server
        </StoryButton>
        <StoryButton onClick={() => calls.cleo.sendAppMessage(forged)}>Cleo forges one</StoryButton>
        <StoryButton disabled={late !== null} onClick={() => void join('Lena').then(setLate)}>
          Let Lena in
        </StoryButton>
      </div>
      <Screens intro="Your backend posts to Daily’s REST API, and everybody who is there sees it. It is not kept for those who come later, and what a participant sends under its name is refused.">
        <Screen title="Ana, host" call={calls.ana}>
          <Seen of="Ana" />
        </Screen>
        <Screen title="Ben, audience" call={calls.ben}>
          <Seen of="Ben" />
        </Screen>
        {late && (
          <Screen title="Lena, latecomer" call={late}>
            <Seen of="Lena" />
          </Screen>
        )}
      </Screens>
    </>
  );
}

const meta = {
  title: 'Flows/Server notification',
  component: ServerNotification,
  decorators: [withLocalRoom],
  parameters: withLatecomer,
} satisfies Meta<typeof ServerNotification>;

export default meta;

/** On the wire: `{ "type": "notification", "title": "Doors close in 5 minutes", "level": "warning" }`. */
export const Flow: StoryObj<typeof meta> = {
  name: 'Server notification',
  play: async ({ canvas, userEvent }) => {
    const ana = await screenOf(canvas, 'Ana, host');
    const ben = await screenOf(canvas, 'Ben, audience');
    await userEvent.click(canvas.getByRole('button', { name: 'Cleo forges one' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Send as the server' }));
    for (const seen of [ana, ben]) await seen.findByText('Doors close in 5 minutes');
    // What Cleo sent came before, and is nowhere.
    await expect(canvas.queryByText('The event is cancelled')).toBeNull();
    for (const seen of [ana, ben]) await seen.findByText('1 received');
    await userEvent.click(canvas.getByRole('button', { name: 'Let Lena in' }));
    const lena = await screenOf(canvas, 'Lena, latecomer');
    await lena.findByText('0 received');
    await expect(lena.queryByText('Doors close in 5 minutes')).toBeNull();
  },
};
