import {
  useChatModeration,
  useConnection,
  useRoster,
  type ConnectionEvent,
} from '@backchannel/react';
import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { Chat, Stage } from '../../src';
import { Screen, Screens, screenOf, StoryButton } from '../screens';
import { AudienceView, withLatecomer } from '../views';

/** What this client has turned away, and why. */
function TurnedAway() {
  const connection = useConnection();
  const [codes, setCodes] = useState<readonly string[]>([]);
  useEffect(
    () =>
      connection?.onEvent(({ kind, code }: ConnectionEvent) => {
        if (kind === 'rejected' && code) setCodes((last) => [...new Set([...last, code])]);
      }),
    [connection],
  );
  return <p>Turned away: {codes.join(', ') || 'nothing yet'}</p>;
}

function Moderator() {
  const { mute, canModerate } = useChatModeration();
  const ben = useRoster().find(({ userName }) => userName === 'Ben');
  return (
    <>
      <Stage aria-label="Stage, Ana" />
      <TurnedAway />
      <div className="story-bar">
        <StoryButton
          disabled={!ben || !canModerate}
          onClick={() => ben && void mute(ben.sessionId, { reason: 'Advertising' })}
        >
          Mute Ben in the chat
        </StoryButton>
      </div>
      <Chat header={null} aria-label="Chat, Ana" />
    </>
  );
}

function HostileGuest() {
  const { calls } = useStoryRoom();
  const misbehave = () => {
    const { session_id: me } = calls.ben.participants().local;
    calls.ben.sendAppMessage({ type: 'you-have-the-floor' });
    calls.ben.sendAppMessage({ type: 'notification', title: 'The event is cancelled' });
    calls.ben.sendAppMessage({ type: 'chat', text: { no: 'text' }, _: 'broken' });
    calls.ben.sendAppMessage({ type: 'chat', text: 'Buy cheap watches!' });
    calls.ben.setMeetingSessionData({ stage: [me] }, 'shallow-merge');
  };
  return (
    <Screens intro="Ben’s page is a modified client: it forges a cue, a message of the server and the stage, and sends nonsense. Nobody is fooled; Ana sees why, and mutes him.">
      <Screen title="Ana, host" call={calls.ana}>
        <Moderator />
      </Screen>
      <Screen title="Ben, hostile" call={calls.ben}>
        <div className="story-bar">
          <StoryButton onClick={misbehave}>Misbehave</StoryButton>
        </div>
        <Chat header={null} aria-label="Chat, Ben" />
      </Screen>
      <Screen title="Cleo, audience" call={calls.cleo}>
        <TurnedAway />
        <AudienceView of="Cleo" />
      </Screen>
    </Screens>
  );
}

const meta = {
  title: 'Flows/Moderating a hostile guest',
  component: HostileGuest,
  decorators: [withLocalRoom],
  parameters: withLatecomer,
} satisfies Meta<typeof HostileGuest>;

export default meta;

/** Authority is what Daily vouches for, judged by each receiver. */
export const Flow: StoryObj<typeof meta> = {
  name: 'Moderating a hostile guest',
  play: async ({ canvas, userEvent }) => {
    const ana = await screenOf(canvas, 'Ana, host');
    const ben = await screenOf(canvas, 'Ben, hostile');
    const cleo = await screenOf(canvas, 'Cleo, audience');
    await userEvent.click(ben.getByRole('button', { name: 'Misbehave' }));
    for (const honest of [ana, cleo]) {
      await honest.findByText('Buy cheap watches!');
      await honest.findByText(/Turned away: .*invalid-data/);
      await expect(honest.queryByText(/invites you to speak/)).toBeNull();
      await expect(honest.queryByText('Ben', { selector: '.bc-stage-name' })).toBeNull();
    }
    await cleo.findByText(/Turned away: .*not-host/);
    await userEvent.click(ana.getByRole('button', { name: 'Mute Ben in the chat' }));
    await waitFor(() => expect(ben.getByRole('textbox')).toHaveAttribute('readonly'));
  },
};
