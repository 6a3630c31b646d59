import { connect } from '@backchannel/react';
import { withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { HandRaiseQueue } from '../hands/HandRaiseQueue';
import { stageEntry, stageState } from '../testing/states';
import { Stage } from './Stage';
import type { StageState } from './stageState';
import { StageView } from './StageView';

const style = { maxInlineSize: 720 };

const meta = {
  title: 'Stage/Stage',
  component: Stage,
  args: { style },
} satisfies Meta<typeof Stage>;

export default meta;
type Story = StoryObj<typeof meta>;

const idOf = (call: StoryRoom['calls']['ana']) => call.participants().local.session_id;

/** Ana, the host, has brought Ben and herself; whoever joins now sees the same. */
export const Default: Story = {
  decorators: [withLocalRoom],
  parameters: {
    localRoom: {
      prepare: ({ calls }: StoryRoom) => {
        connect(calls.ana);
        const stage = [idOf(calls.ana), idOf(calls.ben)];
        calls.ana.setMeetingSessionData({ stage }, 'shallow-merge');
      },
    },
  },
};

/** As the host, with the queue beside it. */
export const Host: Story = {
  decorators: [withLocalRoom],
  parameters: {
    localRoom: {
      actingAs: 'ana',
      prepare: ({ calls }: StoryRoom) => {
        calls.ben.setUserData({ handRaised: 1 });
        calls.cleo.setUserData({ handRaised: 2 });
      },
    },
  },
  render: (args) => (
    <div style={{ display: 'grid', gap: 16, maxInlineSize: 720 }}>
      <Stage {...args} />
      <HandRaiseQueue />
    </div>
  ),
};

export const OwnTiles: Story = {
  ...Default,
  args: {
    style,
    renderParticipant: ({ userName }) => (
      <strong style={{ color: 'white', fontSize: 32 }}>{userName}</strong>
    ),
  },
};

const view = (stage: StageState, muted: string[] = []): Story => ({
  render: ({ style: given }) => <StageView stage={stage} muted={new Set(muted)} style={given} />,
});

export const Empty = view(stageState([]));
export const One = view(stageState(['Ana']));
export const Six = view(stageState(['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay']), ['id-Ben']);
export const OnStageOneself = view(stageState(['Ana', 'Ben'], { mine: 'on' }));

export const Requests = view(
  stageState(['Ana'], { canManage: true, requests: [stageEntry('Cleo'), stageEntry('Dan')] }),
);

export const Narrow: Story = {
  ...view(stageState(['Ana', 'Ben', 'Elisabeth-Alexandra von Hohenstaufen', 'דנה לוי'])),
  args: { style: { maxInlineSize: 280 } },
};
