export type { PartProps, PartState } from './part/PartProps';
export * as Chat from './chat/index.parts';
export * as Stage from './stage/index.parts';
export * as StageInvitation from './stage/invitation/invitation.parts';
export * as StageRequests from './stage/requests/requests.parts';
export * as HandRaise from './hands/button/handRaise.parts';
export * as HandRaiseQueue from './hands/queue/handRaiseQueue.parts';
export * as ReactionBar from './reactions/bar/bar.parts';
export * as ReactionOverlay from './reactions/overlay/overlay.parts';
