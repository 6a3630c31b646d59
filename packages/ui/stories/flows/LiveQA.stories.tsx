import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { DailyCall } from '@daily-co/daily-js';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { Screen, Screens, screenOf, StoryButton } from '../screens';
import { AudienceView, HostView, withLatecomer } from '../views';

function LiveQA() {
  const { calls, join } = useStoryRoom();
  const [late, setLate] = useState<DailyCall | null>(null);
  return (
    <>
      <div className="story-bar">
        <StoryButton disabled={late !== null} onClick={() => void join('Lena').then(setLate)}>
          Let Lena in
        </StoryButton>
      </div>
      <Screens intro="Ben asks, Ana brings him to the stage, and Lena, who comes later, sees what all see: the same stage, and the chat of before.">
        <Screen title="Ana, host" call={calls.ana}>
          <HostView of="Ana" />
        </Screen>
        <Screen title="Ben, audience" call={calls.ben}>
          <AudienceView of="Ben" />
        </Screen>
        {late && (
          <Screen title="Lena, latecomer" call={late}>
            <AudienceView of="Lena" />
          </Screen>
        )}
      </Screens>
    </>
  );
}

const meta = {
  title: 'Flows/Live Q&A',
  component: LiveQA,
  decorators: [withLocalRoom],
  parameters: withLatecomer,
} satisfies Meta<typeof LiveQA>;

export default meta;

/** Host, audience and one who comes late: each a participant of their own. */
export const Flow: StoryObj<typeof meta> = {
  name: 'Live Q&A',
  play: async ({ canvas, userEvent }) => {
    const ana = await screenOf(canvas, 'Ana, host');
    const ben = await screenOf(canvas, 'Ben, audience');
    await userEvent.type(await ben.findByRole('textbox'), 'Is there a recording?{Enter}');
    await ana.findByText('Is there a recording?');
    await userEvent.click(ben.getByRole('button', { name: 'Raise hand' }));
    await userEvent.click(await ana.findByRole('button', { name: 'Bring Ben to stage' }));
    await ben.findByText(/invites you to speak/);

    await userEvent.click(canvas.getByRole('button', { name: 'Let Lena in' }));
    const lena = await screenOf(canvas, 'Lena, latecomer');
    await lena.findByText('Ben', { selector: '.bc-stage-name' });
    await lena.findByText('Is there a recording?');
    await expect(lena.queryByText(/invites you/)).toBeNull();
    await waitFor(() =>
      expect(ana.queryByRole('button', { name: 'Bring Ben to stage' })).toBeNull(),
    );
  },
};
