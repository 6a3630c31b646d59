import { BackchannelProvider, useSelf, useStage } from '@backchannel/react';
import { useStoryRoom, withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { DailyCall } from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { HandRaiseQueue } from '../hands/queue/HandRaiseQueue';
import { Stage as StageParts } from '../parts';
import { stageEntry, stageState } from '../testing/states';
import { Stage, type StageProps } from './Stage';
import { StageRequestsView } from './requests/StageRequestsView';
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

/** As the host: no more than the limit are brought, and each button says why. */
export const LimitReached: Story = {
  render: ({ style: given }) => {
    const full = { canManage: true, limit: 2, requests: [stageEntry('Cleo'), stageEntry('Dan')] };
    const stage = stageState(['Ana', 'Ben'], full);
    return (
      <div style={{ display: 'grid', gap: 16, ...given }}>
        <StageView stage={stage} muted={new Set()} />
        <StageRequestsView stage={stage} />
      </div>
    );
  },
};

/** As the host, just after Ben was taken off: he can go back to his place in the queue. */
export const TakenOff: Story = {
  render: ({ style: given }) => <TakeOff style={given} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Ben from stage' }));
    await canvas.findByRole('button', { name: 'Back to the queue: Ben' });
  },
};

function TakeOff({ style: given }: Pick<StageProps, 'style'>) {
  const [names, setNames] = useState(['Ana', 'Ben']);
  const remove = async () => setNames(['Ana']);
  const stage = stageState(names, { canManage: true, remove });
  return <StageView stage={stage} muted={new Set()} style={given} />;
}

function LateScreen(args: StageProps) {
  const { join } = useStoryRoom();
  const [late, setLate] = useState<DailyCall>();
  useEffect(() => void join('Dana').then(setLate), [join]);
  if (!late) return null;
  return (
    <DailyProvider callObject={late}>
      <Stage {...args} />
    </DailyProvider>
  );
}

/** Dana joins while Ben and Ana are on stage, and sees the same. */
export const LateJoiner: Story = {
  decorators: [withLocalRoom],
  render: (args) => (
    <>
      <AnasScreen />
      <LateScreen {...args} />
    </>
  ),
  play: async ({ canvas }) => {
    await canvas.findByText('Ben', { selector: '.bc-stage-name' });
  },
};

/** A look of one’s own, put together from the parts. */
export const Parts: Story = {
  decorators: [withLocalRoom],
  render: () => (
    <>
      <AnasScreen />
      <StageParts.Root style={{ fontFamily: 'Georgia, serif' }}>
        <StageParts.Empty>The stage is dark.</StageParts.Empty>
        <StageParts.List style={{ display: 'flex', gap: 8, padding: 0, listStyle: 'none' }}>
          {(entry) => (
            <StageParts.Tile entry={entry} style={{ borderBlockEnd: '3px solid teal', padding: 8 }}>
              <StageParts.Name /> <StageParts.Note /> <StageParts.Muted />
            </StageParts.Tile>
          )}
        </StageParts.List>
        <StageParts.Status /> <StageParts.Leave />
      </StageParts.Root>
    </>
  ),
};

export const Narrow: Story = {
  ...view(stageState(['Ana', 'Ben', 'Elisabeth-Alexandra von Hohenstaufen', 'דנה לוי'])),
  args: { style: { maxInlineSize: 280 } },
};
