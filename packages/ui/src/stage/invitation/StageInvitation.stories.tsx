import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import { expect } from 'storybook/test';
import { participant, stageEntry, stageState } from '../../testing/states';
import { StageInvitation } from './StageInvitation';
import { StageInvitationView } from './StageInvitationView';

const style = { maxInlineSize: 420 };

const meta = {
  title: 'Stage/Invitation',
  component: StageInvitation,
  args: { style },
} satisfies Meta<typeof StageInvitation>;

export default meta;
type Story = StoryObj<typeof meta>;

function Invited() {
  const { calls } = useStoryRoom();
  useEffect(() => {
    const to = calls.cleo.participants().local.session_id;
    const invite = () => calls.ana.sendAppMessage({ type: 'you-have-the-floor' }, to);
    const timer = setTimeout(invite, 300);
    return () => clearTimeout(timer);
  }, [calls]);
  return (
    <div style={{ display: 'grid', gap: 16, maxInlineSize: 420 }}>
      <StageInvitation />
      <label>
        Typing is never interrupted <textarea rows={3} style={{ inlineSize: '100%' }} />
      </label>
    </div>
  );
}

/** Ana gives you the floor: nothing unmutes you but yourself. */
export const Default: Story = { decorators: [withLocalRoom], render: () => <Invited /> };

/** It comes while you type, and the focus stays where it is. */
export const TypingWhileInvited: Story = {
  ...Default,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByRole('textbox');
    await userEvent.click(field);
    await userEvent.keyboard('My question is ');
    await canvas.findByRole('region', { name: /invites you to speak/ });
    await userEvent.keyboard('this');
    await expect(field).toHaveFocus();
    await expect(field).toHaveValue('My question is this');
  },
};

export const ToTheStage: Story = {
  render: ({ style: given }) => (
    <StageInvitationView
      style={given}
      floor={{ cue: null, accept: async () => {}, dismiss() {} }}
      stage={stageState([], { mine: 'invited', inviter: stageEntry('Ana') })}
    />
  ),
};

export const FromTheServer: Story = {
  render: ({ style: given }) => (
    <StageInvitationView
      style={given}
      floor={{ cue: { from: { kind: 'server' }, at: 1 }, accept: async () => {}, dismiss() {} }}
    />
  ),
};

export const Narrow: Story = {
  render: () => (
    <StageInvitationView
      style={{ maxInlineSize: 280 }}
      floor={{
        cue: { from: participant('Elisabeth-Alexandra von Hohenstaufen'), at: 1 },
        accept: async () => {},
        dismiss() {},
      }}
    />
  ),
};
