import type { FloorCueControls, StageControls } from '@backchannel/react';

/** What the stage's view reads: the result of `useStage`. */
export type StageState = StageControls;

/** What the requests' view reads of `useStage`. */
export type RequestsState = Pick<
  StageControls,
  | 'requests'
  | 'invited'
  | 'onStage'
  | 'limit'
  | 'canManage'
  | 'status'
  | 'bring'
  | 'remove'
  | 'deny'
>;

/** What the request button's view reads of `useStage`. */
export type AskingState = Pick<
  StageControls,
  'mine' | 'inviter' | 'denial' | 'disabledReason' | 'request' | 'cancel' | 'accept' | 'leave'
>;

/** What the invitation's view reads of `useStage`. */
export type InvitedState = Pick<StageControls, 'mine' | 'inviter' | 'accept' | 'decline'>;

/** What the invitation's view reads: the result of `useFloorCue`. */
export type FloorCueState = FloorCueControls;

export type { StageEntry } from '@backchannel/react';
