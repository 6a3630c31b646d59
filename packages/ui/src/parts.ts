export type { PartProps, PartState } from './part/PartProps';
export * as Chat from './chat/index.parts';
export * as Stage from './stage/index.parts';
export * as StageInvitation from './stage/invitation.parts';
export * as StageRequests from './stage/requests.parts';
export * as HandRaise from './hands/handRaise.parts';
export * as HandRaiseQueue from './hands/handRaiseQueue.parts';
export * as ReactionBar from './reactions/bar.parts';
export * as ReactionOverlay from './reactions/overlay.parts';
