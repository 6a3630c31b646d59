import { BackchannelError, useRoster } from '@backchannel/react';
import { withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { participant, stageEntry, stageState } from '../../testing/states';
import { BringToStageButton } from './BringToStageButton';
import { BringToStageButtonView } from './BringToStageButtonView';
import type { StageState } from '../stageState';

const meta = {
  title: 'Stage/Bring button',
  tags: ['autodocs'],
  component: BringToStageButton,
  args: { sessionId: 'id-Ben' },
} satisfies Meta<typeof BringToStageButton>;

export default meta;
type Story = StoryObj<typeof meta>;

function People() {
  return (
    <ul style={{ display: 'grid', gap: 8, padding: 0, listStyle: 'none' }}>
      {useRoster({ filter: ({ isLocal }) => !isLocal }).map(({ sessionId, userName }) => (
        <li key={sessionId} style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          {userName} <BringToStageButton sessionId={sessionId} consent />
        </li>
      ))}
    </ul>
  );
}

/** As the host, beside each name: one button invites, withdraws and removes, and keeps the focus. */
export const Default: Story = {
  decorators: [withLocalRoom],
  parameters: { localRoom: { actingAs: 'ana' } },
  render: () => <People />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Invite Ben to stage' }));
    const withdraw = await canvas.findByRole('button', { name: 'Withdraw Ben’s invitation' });
    await expect(document.activeElement).toBe(withdraw);
  },
};

const view = (rest: Partial<StageState>): Story => ({
  render: () => (
    <BringToStageButtonView
      person={participant('Ben')}
      stage={stageState([], { canManage: true, ...rest })}
    />
  ),
});

/** Ben has not answered yet. */
export const Invited = view({ invited: [stageEntry('Ben')] });
/** The same button takes him off. */
export const OnStage = view({ onStage: [stageEntry('Ben')] });
const refused = () => Promise.reject(new BackchannelError('timeout', 'For developers.'));

/** What failed stands beside it. */
export const Failed: Story = {
  ...view({ bring: refused }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(await canvas.findByText('The call did not take it.')).toBeVisible();
  },
};

/** The stage is full: reachable, and with the reason. */
export const LimitReached = view({ onStage: [stageEntry('Ana')], limit: 1 });
