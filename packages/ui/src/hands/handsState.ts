import type { HandRaise, RaisedHands, StageControls } from '@backchannel/react';
import type { HandLabels } from '../labels/handLabels';

/** What the button's view reads: the result of `useHandRaise`. */
export type HandState = HandRaise;

/** What the queue's view reads: the result of `useRaisedHands`. */
export type QueueState = RaisedHands;

/** What the queue's view reads of `useStage`. */
export type QueueStage = Pick<StageControls, 'onStage' | 'bring' | 'limit'>;

export type { RaisedHand } from '@backchannel/react';

/** Why the hand cannot be raised, in words; undefined when it can. */
export function whyDisabled(hand: HandState, labels: HandLabels): string | undefined {
  switch (hand.disabledReason) {
    case undefined:
      return undefined;
    case 'closed':
      return labels.handClosed;
    case 'no-presence':
      return labels.handNoPresence;
    case 'not-joined':
      return labels.handNotJoined;
  }
}

/** Where the own hand stands, in words; empty while it is down. */
export function placeText(hand: HandState, labels: HandLabels): string {
  if (!hand.isRaised) return '';
  if (hand.position === undefined) return labels.handRaised;
  return hand.position === 1 ? labels.handNext : labels.handPlace(hand.position);
}

/** Who, or what, lowered the own hand, in words. */
export function loweredText({ loweredBy, lowererName }: HandState, labels: HandLabels): string {
  if (loweredBy === 'speaking') return labels.handLoweredBySpeaking;
  return labels.handLoweredByHost(lowererName ?? '');
}
