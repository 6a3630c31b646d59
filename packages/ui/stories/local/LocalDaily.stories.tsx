import { connect } from '@backchannel/react';
import { withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import '../screens.css';
import { FaultsFromASeed as Faults } from './FaultsFromASeed';
import { RecordOfTheWire as WireRecord } from './RecordOfTheWire';
import { TestKit } from './TestKit';

const meta = { title: 'Local Daily/Tools' } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** The same seed and the same messages lose and double the same ones. */
export const FaultsFromASeed: Story = {
  name: 'Faults from a seed',
  render: () => <Faults />,
  play: async ({ canvas, userEvent }) => {
    const run = await canvas.findByRole('button', { name: 'Seed 7' });
    await userEvent.click(run);
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1));
    await userEvent.click(run);
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2));
    const [first, second] = canvas.getAllByRole('listitem').map(({ textContent }) => textContent);
    await expect(second).toBe(first);
    await expect(first).not.toBe('1 2 3 4 5 6 7 8 9 10');
  },
};

/** What `onEvent` tells, with content: what support can read, in order. */
export const RecordOfTheWire: Story = {
  name: 'Record of the wire',
  decorators: [withLocalRoom],
  parameters: {
    localRoom: {
      // What belongs to the call is said once, beside where it is made.
      prepare: ({ calls }: StoryRoom) => {
        for (const call of Object.values(calls)) connect(call, { content: true });
      },
    },
  },
  render: () => <WireRecord />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ben writes' }));
    await canvas.findByText(/received message chat/);
    await userEvent.click(canvas.getByRole('button', { name: 'Ben forges a cue' }));
    await canvas.findByText(/rejected message you-have-the-floor/);
  },
};

/** What a test does: real calls, and `settle()` in place of waiting. */
export const TestKitInAStory: Story = {
  name: 'Test kit in a story',
  decorators: [withLocalRoom],
  render: () => <TestKit />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Run it' }));
    await canvas.findByText('3 of 3 as expected');
  },
};
