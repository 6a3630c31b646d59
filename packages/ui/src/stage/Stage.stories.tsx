import { BackchannelProvider, useSelf, useStage } from '@backchannel/react';
import { useStoryRoom, withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import { DailyProvider } from '@daily-co/daily-react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
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

function BringOnce() {
  const { calls } = useStoryRoom();
  const { bring, canManage } = useStage();
  useEffect(() => {
    if (!canManage) return;
    const first = bring(calls.ben.participants().local.session_id);
    void first.then(() => bring(calls.ana.participants().local.session_id));
  }, [bring, calls, canManage]);
  return null;
}

function AnasScreen() {
  const { calls } = useStoryRoom();
  return (
    <DailyProvider callObject={calls.ana}>
      <BringOnce />
    </DailyProvider>
  );
}

/** Ana, the host, has brought Ben and herself; whoever joins now sees the same. */
export const Default: Story = {
  decorators: [withLocalRoom],
  render: (args) => (
    <>
      <AnasScreen />
      <Stage {...args} />
    </>
  ),
};

/** As the host, with the queue beside it. */
export const Host: Story = {
  decorators: [withLocalRoom],
  parameters: {
    localRoom: {
      actingAs: 'ana',
      prepare: ({ calls }: StoryRoom) => {
        void calls.ben.setUserData({ handRaised: 1 });
        void calls.cleo.setUserData({ handRaised: 2 });
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

function Microphone() {
  const { calls } = useStoryRoom();
  const isOn = useSelf()?.hasAudio ?? false;
  return (
    <p>
      <button onClick={() => calls.cleo.setLocalAudio(true)}>Turn my microphone on anyway</button>{' '}
      My microphone is {isOn ? 'on' : 'off'}
    </p>
  );
}

function AnaEnforces() {
  const { calls } = useStoryRoom();
  return (
    <DailyProvider callObject={calls.ana}>
      <BackchannelProvider stage={{ enforce: true }}>
        <BringOnce />
      </BackchannelProvider>
    </DailyProvider>
  );
}

/** Ana’s page has Daily enforce the stage: you are off it, so no client of yours turns the microphone on. */
export const EnforcedByPermissions: Story = {
  decorators: [withLocalRoom],
  render: (args) => (
    <>
      <AnaEnforces />
      <Stage {...args} />
      <Microphone />
    </>
  ),
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('Ben', { selector: '.bc-stage-name' });
    await userEvent.click(canvas.getByRole('button', { name: /anyway/ }));
    await canvas.findByText(/My microphone is off/);
  },
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
