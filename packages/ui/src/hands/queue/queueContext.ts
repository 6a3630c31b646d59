import type { RefObject } from 'react';
import type { Problem } from '../../internal/useActions';
import { createPartContext } from '../../part/createPartContext';
import type { QueueStage, QueueState, RaisedHand } from '../handsState';

/** What a host can do with one hand. */
export type HandAction = 'bring' | 'lower' | 'move' | 'front' | 'up' | 'down';

/** What an action with a hand is pending by. */
export const keyOf = ({ sessionId }: RaisedHand, action: HandAction) => `${action} ${sessionId}`;

/** What `HandRaiseQueue.Root` gives to its parts. */
export interface QueueContext {
  queue: QueueState;
  stage: QueueStage;
  headingId: string;
  heading: RefObject<HTMLHeadingElement | null>;
  /** What the last action failed with. */
  problem: Problem | undefined;
  /** Whether an action takes long: one with a hand (`keyOf`), `lowerAll`, `open` or `putBack`. */
  isPending: (key: string) => true | undefined;
  /** Whose hand this host lowered a moment ago. */
  lowered: RaisedHand | undefined;
  /** Whose ways to another place are shown. */
  movingId: string | undefined;
  act: (hand: RaisedHand, action: HandAction) => void;
  putBack: () => void;
  lowerAll: () => void;
  setOpen: (isOpen: boolean) => void;
}

/** The state of the queue, for its parts. */
export const [QueueProvider, useQueueContext] =
  createPartContext<QueueContext>('HandRaiseQueue.Root');

/** What `HandRaiseQueue.Item` gives to its parts. */
export interface QueueItemContext {
  hand: RaisedHand;
  isOnStage: boolean;
  /** The id of the ways to another place. */
  movesId: string;
}

/** One hand of the queue, for its parts. */
export const [QueueItemProvider, useQueueItem] =
  createPartContext<QueueItemContext>('HandRaiseQueue.Item');
