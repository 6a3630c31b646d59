import { useStoryRoom, withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import { preload, useHandRaise, useRaisedHands } from '@backchannel/react';
import type { DailyCall } from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { StoryButton } from '../../stories/screens';
import * as HandRaiseParts from './button/handRaise.parts';
import { HandRaiseButton } from './button/HandRaiseButton';
import { HandRaiseQueue } from './queue/HandRaiseQueue';
import * as QueueParts from './queue/handRaiseQueue.parts';

const meta = { title: 'Hands/Flows', decorators: [withLocalRoom] } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 24 } as const;
const style = { flex: '1 1 260px', maxInlineSize: 420 };
const raise = (call: DailyCall, rank: number) => void call.setUserData({ handRaised: rank });
const listed = (canvasElement: HTMLElement) =>
  [...canvasElement.querySelectorAll('li')].map((item) => item.querySelector('bdi')?.textContent);

/** Ben’s page loses the network for good and joins again, as a reload does: a new session_id, the same place. */
function BensPage() {
  const { calls, faults, join } = useStoryRoom();
  const [ben, setBen] = useState(calls.ben);
  const loseNetwork = () => {
    ben.once('error', () => void join('Ben').then(setBen));
    faults.disconnect(ben.participants().local.session_id);
  };
  return (
    <DailyProvider key={ben.callClientId} callObject={ben}>
      <HandRaiseButton />
      <StoryButton onClick={loseNetwork}>Cut Ben’s network</StoryButton>
    </DailyProvider>
  );
}

/** Ten hands; whose connection breaks has the old place when it is back. */
export const TenPeopleAndAReconnect: Story = {
  parameters: {
    localRoom: {
      actingAs: 'ana',
      prepare: async ({ calls, join }: StoryRoom) => {
        /* A place is kept from the moment when both pages have what keeps it. */
        await preload();
        raise(calls.cleo, 1);
        raise(calls.ben, 2);
        const names = ['Dan', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim'];
        for (const [index, name] of names.entries()) raise(await join(name), index + 3);
      },
    },
  },
  render: () => (
    <div style={row}>
      <HandRaiseQueue style={style} />
      <BensPage />
    </div>
  ),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const order = ['Cleo', 'Ben', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim'];
    await waitFor(() => expect(listed(canvasElement)).toEqual(order));
    await userEvent.click(canvas.getByRole('button', { name: 'Cut Ben’s network' }));
    await waitFor(() => expect(listed(canvasElement)).not.toContain('Ben'));
    await waitFor(() => expect(listed(canvasElement)).toEqual(order), { timeout: 10_000 });
  },
};

function HostAndGuest() {
  const { calls } = useStoryRoom();
  return (
    <div style={{ ...row, paddingBlockStart: 72 }}>
      <DailyProvider callObject={calls.ana}>
        <HandRaiseQueue style={style} />
      </DailyProvider>
      <DailyProvider callObject={calls.cleo}>
        <HandRaiseButton />
      </DailyProvider>
    </div>
  );
}

/** The host lowers Cleo’s hand; Cleo is told, and has twenty seconds to raise it again at the same place. */
export const LoweredByHostWithUndo: Story = {
  parameters: {
    localRoom: {
      prepare: ({ calls }: StoryRoom) => {
        raise(calls.cleo, 1);
        raise(calls.ben, 2);
      },
    },
  },
  render: () => <HostAndGuest />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await waitFor(() => expect(listed(canvasElement)).toEqual(['Cleo', 'Ben']));
    await userEvent.click(canvas.getByRole('button', { name: 'Lower Cleo’s hand' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(listed(canvasElement)).toEqual(['Cleo', 'Ben']));
    await expect(canvas.getByRole('button', { name: 'Raise hand' })).toHaveFocus();
  },
};

function OwnHooks() {
  const { isRaised, position, toggle, disabledReason } = useHandRaise();
  const { queue } = useRaisedHands();
  return (
    <main>
      <h1>Who wants to speak?</h1>
      <button aria-pressed={isRaised} disabled={disabledReason !== undefined} onClick={toggle}>
        ✋ {position}
      </button>
      <ol>
        {queue.map(({ sessionId, userName }) => (
          <li key={sessionId}>{userName}</li>
        ))}
      </ol>
    </main>
  );
}

/** The hooks, and nothing of the components. */
export const HookOnly: Story = {
  render: () => <OwnHooks />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: '✋' }));
    await waitFor(() => expect(canvas.getByRole('list').textContent).toBe('Cleo'));
  },
};

/** The parts without a class or a style. */
export const OwnLookFromParts: Story = {
  parameters: {
    localRoom: { actingAs: 'ana', prepare: ({ calls }: StoryRoom) => raise(calls.ben, 1) },
  },
  render: () => (
    <>
      <HandRaiseParts.Root>
        <HandRaiseParts.Toggle>✋</HandRaiseParts.Toggle> <HandRaiseParts.Place />
        <HandRaiseParts.Notice /> <HandRaiseParts.Undo />
      </HandRaiseParts.Root>
      <QueueParts.Root>
        <QueueParts.Heading />
        <QueueParts.List>
          {(hand) => (
            <QueueParts.Item hand={hand}>
              <QueueParts.Name /> <QueueParts.Action action="lower" />
            </QueueParts.Item>
          )}
        </QueueParts.List>
        <QueueParts.PutBack />
      </QueueParts.Root>
    </>
  ),
  play: async ({ canvas }) => {
    const list = within(await canvas.findByRole('list'));
    await expect(list.getByText('Ben')).toBeVisible();
  },
};
