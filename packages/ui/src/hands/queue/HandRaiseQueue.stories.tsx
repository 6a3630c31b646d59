import { BackchannelError } from '@backchannel/react';
import { withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { queueState, raisedHands, stageState } from '../../testing/states';
import { HandRaiseQueue } from './HandRaiseQueue';
import { HandRaiseQueueView } from './HandRaiseQueueView';
import type { QueueStage, QueueState } from '../handsState';

const meta = {
  title: 'Hands/Queue',
  tags: ['autodocs'],
  component: HandRaiseQueue,
  parameters: { width: 420 },
} satisfies Meta<typeof HandRaiseQueue>;

export default meta;
type Story = StoryObj<typeof meta>;

const raiseTwoOf = ({ ben, cleo }: StoryRoom['calls']) => {
  void ben.setUserData({ handRaised: 1 });
  void cleo.setUserData({ handRaised: 2 });
};
const raiseTwo = ({ calls }: StoryRoom) => raiseTwoOf(calls);

/** As the host: bring somebody to the stage, lower hands, open and close the queue. */
export const Host: Story = {
  decorators: [withLocalRoom],
  parameters: { localRoom: { actingAs: 'ana', prepare: raiseTwo } },
};

/** As one of the audience, whose own hand is second. */
export const Audience: Story = {
  decorators: [withLocalRoom],
  parameters: { localRoom: { prepare: raiseTwo } },
};

/** A host opens Ben’s row to give his hand another place; the same on every screen. */
export const Moving: Story = {
  ...Host,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Move Cleo' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Up' }));
    await waitFor(() => expect(canvas.getAllByRole('listitem')[0]?.textContent).toContain('Cleo'));
  },
};

/** Lowered by mistake: for twenty seconds the hand can be put back to its place. */
export const PutBack: Story = {
  ...Host,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Lower Ben’s hand' }));
    await canvas.findByRole('button', { name: 'Put Ben back to their place' });
  },
};

/** As the host, before anybody raises a hand. */
export const Empty: Story = {
  decorators: [withLocalRoom],
  parameters: { localRoom: { actingAs: 'ana' } },
};

const view = (queue: QueueState, stage: QueueStage = stageState([])): Story => ({
  render: () => <HandRaiseQueueView queue={queue} stage={stage} />,
});

/** As the host: the first in the queue has the main button. */
export const One = view(queueState(['Ben']));

/** Ten hands. The list scrolls where it is given a height. */
export const Ten = view(
  queueState(['Ben', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim']),
);

/** Cleo’s page is reconnecting; her place is kept. */
export const SomebodyAway = view({
  ...queueState([]),
  count: 2,
  queue: raisedHands('Ben', 'Cleo').map((hand, index) => ({ ...hand, isAway: index === 1 })),
});

/** Nobody decides while no host is there: the hands stand by rank, and nobody has a button. */
export const HostAway: Story = {
  decorators: [withLocalRoom],
  parameters: {
    localRoom: {
      prepare: async ({ calls }: StoryRoom) => {
        await calls.ana.leave();
        raiseTwoOf(calls);
      },
    },
  },
};

/** One of an audience so large that Daily hides it: hosts were told of the hand. */
export const SomebodyHidden = view({
  ...queueState([]),
  count: 2,
  queue: raisedHands('Ben', 'Hal').map((hand, index) => ({ ...hand, isHidden: index === 1 })),
});

/** No more than the limit may be on stage: the buttons stay reachable and say so. */
export const StageFull = view(queueState(['Ben', 'Cleo']), stageState(['Ana'], { limit: 1 }));

const never = () => new Promise<never>(() => undefined);

/** The first action of a host may wait for its code: what was pressed says so, and the rest goes on. */
export const ActionTakesLong: Story = {
  ...view(
    queueState(['Ben', 'Cleo'], { lower: never, setOpen: never, lowerAll: never }),
    stageState([], { bring: never }),
  ),
  play: async ({ canvas, userEvent }) => {
    for (const name of ['Bring Ben to stage', 'Lower Cleo’s hand', 'Lower all']) {
      const button = canvas.getByRole('button', { name });
      await userEvent.click(button);
      await waitFor(() => expect(button).toHaveAttribute('aria-busy', 'true'));
    }
    const open = canvas.getByRole('switch');
    await userEvent.click(open);
    await waitFor(() => expect(open).toHaveAttribute('aria-busy', 'true'));
  },
};

const notLoaded = () => Promise.reject(new BackchannelError('not-loaded', 'For developers.'));

/** What failed is said in a sentence, with the way to try it again where that makes sense. */
export const ActionFailed: Story = {
  ...view(queueState(['Ben', 'Cleo']), stageState([], { bring: notLoaded })),
  parameters: { width: 280 },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Bring Ben to stage' }));
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** As the audience, while hosts take no more hands. */
export const ClosedForAudience = view(queueState(['Ben'], { isOpen: false, canManage: false }));

/** 280 pixels: buttons lose their text before names lose letters. */
export const LongNamesNarrow: Story = {
  ...view(
    queueState(['Elisabeth-Alexandra von Hohenstaufen-Wittelsbach', 'דנה לוי', 'Ben']),
    stageState(['Ben']),
  ),
  parameters: { width: 280 },
};
