import { withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { stageEntry, stageState } from '../../testing/states';
import { StageRequests } from './StageRequests';
import { StageRequestsView } from './StageRequestsView';
import type { StageState } from '../stageState';

const meta = {
  title: 'Stage/Requests',
  tags: ['autodocs'],
  component: StageRequests,
  parameters: { width: 420 },
} satisfies Meta<typeof StageRequests>;

export default meta;
type Story = StoryObj<typeof meta>;

/** As the host: Ben and Cleo ask to come on stage; after Ben is brought the focus is on the same action for Cleo. */
export const Default: Story = {
  decorators: [withLocalRoom],
  parameters: {
    localRoom: {
      actingAs: 'ana',
      prepare: ({ calls }: StoryRoom) => {
        void calls.ben.setUserData({ stageRequest: true });
        void calls.cleo.setUserData({ stageRequest: true });
      },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Bring Ben to stage' }));
    const next = canvas.getByRole('button', { name: 'Bring Cleo to stage' });
    await waitFor(() => expect(document.activeElement).toBe(next));
  },
};

const view = (rest: Partial<StageState>): Story => ({
  render: () => <StageRequestsView stage={stageState([], { canManage: true, ...rest })} />,
});

/** Who is invited and has not answered stands below; an invitation can be withdrawn. */
export const Invited = view({
  requests: [stageEntry('Cleo')],
  invited: [stageEntry('Dan'), stageEntry('דנה לוי')],
});

/** The stage is full: the buttons stay reachable and say so. */
export const LimitReached = view({
  onStage: [stageEntry('Ana')],
  limit: 1,
  requests: [stageEntry('Cleo'), stageEntry('Dan')],
});

/** Nobody asks. */
export const Empty = view({});

/** 280 pixels. */
export const Narrow: Story = {
  ...view({
    requests: [stageEntry('Elisabeth-Alexandra von Hohenstaufen'), stageEntry('Ben')],
    invited: [stageEntry('Cleo')],
  }),
  parameters: { width: 280 },
};
