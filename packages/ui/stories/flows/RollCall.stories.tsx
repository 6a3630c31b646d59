import {
  defineParticipantValue,
  defineSessionValue,
  useLocalParticipantValue,
  useMeetingSessionValue,
  useParticipantValues,
  useRoster,
} from '@backchannel/react';
import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { DailyCall } from '@daily-co/daily-js';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { Screen, Screens, screenOf, StoryButton } from '../screens';

/** Which call of the roll it is; only the teacher writes it. */
const rollCall = defineSessionValue<number>('rollCall', { initial: 0, writableBy: 'host' });
/** The roll that this student has answered. */
const answered = defineParticipantValue<number>('rollAnswered', { initial: 0 });

function Teacher() {
  const [roll, setRoll] = useMeetingSessionValue(rollCall);
  const students = useRoster().filter(({ isHost }) => !isHost);
  const here = useParticipantValues(answered, {
    select: (all) => all.filter(({ value }) => value === roll).map(({ sessionId }) => sessionId),
  });
  const missing = students.filter(({ sessionId }) => roll === 0 || !here.includes(sessionId));
  return (
    <>
      <div className="story-bar">
        <StoryButton onClick={() => void setRoll((last) => last + 1)}>Call the roll</StoryButton>
        <span>
          {students.length - missing.length} of {students.length} here
        </span>
      </div>
      <p>Missing: {missing.map(({ userName }) => userName).join(', ') || 'nobody'}</p>
    </>
  );
}

function Student() {
  const [roll] = useMeetingSessionValue(rollCall);
  const [mine, setMine] = useLocalParticipantValue(answered);
  const isAsked = roll > 0 && mine !== roll;
  return (
    <div className="story-bar">
      <StoryButton disabled={!isAsked} onClick={() => void setMine(roll)}>
        Here!
      </StoryButton>
      <span>{isAsked ? 'Are you here?' : roll ? 'You have answered' : 'Not called yet'}</span>
    </div>
  );
}

function Classroom() {
  const { calls, join } = useStoryRoom();
  const [late, setLate] = useState<DailyCall | null>(null);
  return (
    <>
      <div className="story-bar">
        <StoryButton disabled={late !== null} onClick={() => void join('Lena').then(setLate)}>
          Lena is late
        </StoryButton>
      </div>
      <Screens intro="A session value that only the teacher writes asks; a value of each student answers. Who comes late is asked as well, and nobody answers for somebody else.">
        <Screen title="Ana, teacher" call={calls.ana}>
          <Teacher />
        </Screen>
        <Screen title="Ben" call={calls.ben}>
          <Student />
        </Screen>
        <Screen title="Cleo" call={calls.cleo}>
          <Student />
        </Screen>
        {late && (
          <Screen title="Lena" call={late}>
            <Student />
          </Screen>
        )}
      </Screens>
    </>
  );
}

const meta = {
  title: 'Flows/Classroom roll call',
  component: Classroom,
  decorators: [withLocalRoom],
  parameters: { localRoom: { latecomer: Student } },
} satisfies Meta<typeof Classroom>;

export default meta;

/** Out of primitives alone: there is no component of the kit in it. */
export const Flow: StoryObj<typeof meta> = {
  name: 'Classroom roll call',
  play: async ({ canvas, userEvent }) => {
    const ana = await screenOf(canvas, 'Ana, teacher');
    await userEvent.click(ana.getByRole('button', { name: 'Call the roll' }));
    for (const name of ['Ben', 'Cleo']) {
      const student = await screenOf(canvas, name);
      await student.findByText('Are you here?');
      await userEvent.click(student.getByRole('button', { name: 'Here!' }));
    }
    await ana.findByText('2 of 2 here');
    await userEvent.click(canvas.getByRole('button', { name: 'Lena is late' }));
    const lena = await screenOf(canvas, 'Lena');
    await lena.findByText('Are you here?');
    await ana.findByText('Missing: Lena');
    await userEvent.click(lena.getByRole('button', { name: 'Here!' }));
    await expect(await ana.findByText('3 of 3 here')).toBeVisible();
  },
};
