import { useChatModeration, useRoster, useSelf } from '@backchannel/react';
import { useStoryRoom, withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { DailyCall } from '@daily-co/daily-js';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { BringToStageButton, Chat, StageInvitation } from '../../src';
import { Screen, Screens, screenOf, StoryButton } from '../screens';

function Doctor({ onNext }: { onNext(): Promise<void> }) {
  const { startFresh, canModerate } = useChatModeration();
  const patient = useRoster().find(({ isHost }) => !isHost);
  return (
    <>
      <div className="story-bar">
        <StoryButton disabled={!canModerate} onClick={() => void startFresh().then(onNext)}>
          Next patient
        </StoryButton>
        {patient && <BringToStageButton sessionId={patient.sessionId} />}
      </div>
      <Chat header={null} aria-label="Chat, doctor" />
    </>
  );
}

function Patient() {
  const hasAudio = useSelf()?.hasAudio ?? false;
  return (
    <>
      <StageInvitation />
      <p>Microphone {hasAudio ? 'on' : 'off'}</p>
      <Chat header={null} aria-label="Chat, patient" />
    </>
  );
}

function Telehealth() {
  const { calls, join } = useStoryRoom();
  const [patient, setPatient] = useState<{ call: DailyCall; name: string }>({
    call: calls.ben,
    name: 'Ben',
  });
  return (
    <Screens intro="With the next patient the chat starts fresh: nothing of before is handed over, by nobody. And a microphone goes on only by the patient’s own click.">
      <Screen title="Dr. Ana" call={calls.ana}>
        <Doctor
          onNext={async () => {
            await calls.ben.leave();
            setPatient({ call: await join('Dana'), name: 'Dana' });
          }}
        />
      </Screen>
      <Screen key={patient.name} title={`${patient.name}, patient`} call={patient.call}>
        <Patient />
      </Screen>
    </Screens>
  );
}

const meta = {
  title: 'Flows/Telehealth visit',
  component: Telehealth,
  decorators: [withLocalRoom],
  parameters: {
    localRoom: { latecomer: Patient, prepare: ({ calls }: StoryRoom) => calls.cleo.destroy() },
  },
} satisfies Meta<typeof Telehealth>;

export default meta;

/** Two visits in one room: Ben, then Dana. */
export const Flow: StoryObj<typeof meta> = {
  name: 'Telehealth visit',
  play: async ({ canvas, userEvent }) => {
    const ana = await screenOf(canvas, 'Dr. Ana');
    const ben = await screenOf(canvas, 'Ben, patient');
    await userEvent.type(await ben.findByRole('textbox'), 'It is the left knee.{Enter}');
    await ana.findByText('It is the left knee.');

    await userEvent.click(ana.getByRole('button', { name: 'Next patient' }));
    const dana = await screenOf(canvas, 'Dana, patient');
    await waitFor(() => expect(ana.queryByText('It is the left knee.')).toBeNull());
    await userEvent.type(await ana.findByRole('textbox'), 'Good morning, Dana.{Enter}');
    await dana.findByText('Good morning, Dana.');
    await expect(dana.queryByText('It is the left knee.')).toBeNull();

    await userEvent.click(await ana.findByRole('button', { name: 'Bring Dana to stage' }));
    await userEvent.click(await dana.findByRole('button', { name: 'Unmute' }));
    await dana.findByText('Microphone on');
  },
};
