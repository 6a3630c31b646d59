import { BackchannelProvider, useSelf } from '@backchannel/react';
import { useStoryRoom, withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { DailyCall } from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState, type ReactElement } from 'react';
import { StoryButton } from '../../stories/screens';
import { HandRaiseQueue } from '../hands/queue/HandRaiseQueue';
import { Stage as StageParts } from '../parts';
import { AnaBrings } from '../../stories/AnaBrings';
import { stageEntry, stageState } from '../testing/states';
import { Stage, type StageProps } from './Stage';
import { StageRequestsView } from './requests/StageRequestsView';
import type { StageState } from './stageState';
import { StageView } from './StageView';

const meta = {
  title: 'Stage/Stage',
  tags: ['autodocs'],
  component: Stage,
  parameters: { width: 720 },
} satisfies Meta<typeof Stage>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Ana, the host, has brought Ben and herself; whoever joins now sees the same. */
export const Default: Story = {
  decorators: [withLocalRoom],
  render: (args) => (
    <>
      <AnaBrings />
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
    <div style={{ display: 'grid', gap: 16 }}>
      <Stage {...args} />
      <HandRaiseQueue />
    </div>
  ),
};

function Microphone() {
  const { calls } = useStoryRoom();
  const isOn = useSelf()?.hasAudio ?? false;
  return (
    <div className="story-bar">
      <StoryButton onClick={() => calls.cleo.setLocalAudio(true)}>
        Turn my microphone on anyway
      </StoryButton>
      <span>My microphone is {isOn ? 'on' : 'off'}</span>
    </div>
  );
}

const enforced = (content: ReactElement) => (
  <BackchannelProvider stage={{ enforce: true }}>{content}</BackchannelProvider>
);

/** Ana’s page has Daily enforce the stage: you are off it, so no client of yours turns the microphone on. */
export const EnforcedByPermissions: Story = {
  decorators: [withLocalRoom],
  render: (args) => (
    <>
      <AnaBrings wrap={enforced} />
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

/** `renderParticipant` fills the tiles: with your own video tile, for example. */
export const OwnTiles: Story = {
  ...Default,
  args: {
    renderParticipant: ({ userName }) => (
      <strong style={{ color: 'white', fontSize: 32 }}>{userName}</strong>
    ),
  },
};

const view = (stage: StageState, muted: string[] = []): Story => ({
  render: () => <StageView stage={stage} muted={new Set(muted)} />,
});

/** Nobody is on stage yet. */
export const Empty = view(stageState([]));
/** One speaker, whose camera is off. */
export const One = view(stageState(['Ana']));
/** Six share 16:9; Ben is muted. */
export const Six = view(stageState(['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay']), ['id-Ben']);
/** You are on stage: it says so in words, and you can leave. */
export const OnStageOneself = view(stageState(['Ana', 'Ben'], { mine: 'on' }));

/** As the host: no more than the limit are brought, and each button says why. */
export const LimitReached: Story = {
  render: () => {
    const full = { canManage: true, limit: 2, requests: [stageEntry('Cleo'), stageEntry('Dan')] };
    const stage = stageState(['Ana', 'Ben'], full);
    return (
      <div style={{ display: 'grid', gap: 16 }}>
        <StageView stage={stage} muted={new Set()} />
        <StageRequestsView stage={stage} />
      </div>
    );
  },
};

/** As the host, just after Ben was taken off: he can go back to his place in the queue. */
export const TakenOff: Story = {
  render: () => <TakeOff />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Ben from stage' }));
    await canvas.findByRole('button', { name: 'Back to the queue: Ben' });
  },
};

function TakeOff() {
  const [names, setNames] = useState(['Ana', 'Ben']);
  const remove = async () => setNames(['Ana']);
  const stage = stageState(names, { canManage: true, remove });
  return <StageView stage={stage} muted={new Set()} />;
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
      <AnaBrings />
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
      <AnaBrings />
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

/** 280 pixels: names are cut last. */
export const Narrow: Story = {
  ...view(stageState(['Ana', 'Ben', 'Elisabeth-Alexandra von Hohenstaufen', 'דנה לוי'])),
  parameters: { width: 280 },
};
