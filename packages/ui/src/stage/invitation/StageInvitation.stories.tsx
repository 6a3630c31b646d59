import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import { expect } from 'storybook/test';
import { participant, stageEntry, stageState } from '../../testing/states';
import '../../../stories/screens.css';
import { StageInvitation } from './StageInvitation';
import { StageInvitationView } from './StageInvitationView';

const meta = {
  title: 'Stage/Invitation',
  tags: ['autodocs'],
  component: StageInvitation,
  parameters: { width: 420 },
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
    <div style={{ display: 'grid', gap: 16 }}>
      <StageInvitation />
      <label>
        Typing is never interrupted <textarea rows={3} className="story-field" />
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

/** An invitation that waits for consent: nobody is on stage before they say yes. */
export const ToTheStage: Story = {
  render: () => (
    <StageInvitationView
      floor={{ cue: null, accept: async () => {}, dismiss() {} }}
      stage={stageState([], { mine: 'invited', inviter: stageEntry('Ana') })}
    />
  ),
};

/** Your backend gives the floor, over REST. */
export const FromTheServer: Story = {
  render: () => (
    <StageInvitationView
      floor={{ cue: { from: { kind: 'server' }, at: 1 }, accept: async () => {}, dismiss() {} }}
    />
  ),
};

/** 280 pixels, with a long name. */
export const Narrow: Story = {
  parameters: { width: 280 },
  render: () => (
    <StageInvitationView
      floor={{
        cue: { from: participant('Elisabeth-Alexandra von Hohenstaufen'), at: 1 },
        accept: async () => {},
        dismiss() {},
      }}
    />
  ),
};
