import { problemLabels, type ProblemLabels } from './problemLabels';

/** The words of raised hands. */
export interface HandLabels extends ProblemLabels {
  /** “Raise hand” */
  handRaise: string;
  /** “Your hand is raised, 3rd in line” */
  handPlace: (position: number) => string;
  /** “Your hand is raised, you are next” */
  handNext: string;
  /** “Your hand is raised” */
  handRaised: string;
  /** “Hand raised, 3rd in line”, on the tile of anybody. */
  handIndicator: (position: number) => string;
  /** “The host is not taking hands right now.” */
  handClosed: string;
  /** “Join the call to raise your hand.” */
  handNotJoined: string;
  /** “Hands can be raised as soon as a host is here.”, to somebody whom Daily hides from the others. */
  handNoPresence: string;
  /** “Ana lowered your hand”; an empty name where it is not known. */
  handLoweredByHost: (name: string) => string;
  /** “Your hand was lowered, because you spoke” */
  handLoweredBySpeaking: string;
  /** “Undo” */
  handUndo: string;
  /** “Your hand is lowered” */
  handAnnounceLowered: string;
  /** “Raised hands” */
  queueTitle: string;
  /** “No raised hands” */
  queueEmpty: string;
  /** “Hands appear here in the order in which they go up.” */
  queueEmptyHostHint: string;
  /** “Raise your hand to ask something.” */
  queueEmptyHint: string;
  /** “Not taking hands” */
  queueClosed: string;
  /** “New hands cannot be raised right now.” */
  queueClosedHint: string;
  /** “Take hands” */
  queueAccepting: string;
  /** “Loading the queue” */
  queueLoading: string;
  /** “Join the call to see who has raised a hand.” */
  queueNotJoined: string;
  /** “You” */
  queueYou: string;
  /** “Reconnecting” */
  queueAway: string;
  /** “Not visible”, of somebody whom Daily hides from the others. */
  queueHidden: string;
  /** “Nobody sees them in this call, so they cannot come on stage.”, to hosts. */
  queueHiddenWhy: string;
  /** “To stage” */
  queueBring: string;
  /** “Bring Ana to stage” */
  queueBringName: (name: string) => string;
  /** “On stage” */
  queueOnStage: string;
  /** “Lower Ana’s hand” */
  queueLowerName: (name: string) => string;
  /** “Ana’s hand is lowered”, to the host who lowered it. */
  queueLowered: (name: string) => string;
  /** “Back to their place” */
  queuePutBack: string;
  /** “Put Ana back to their place” */
  queuePutBackName: (name: string) => string;
  /** “Move Ana” */
  queueMoveName: (name: string) => string;
  /** “To the front” */
  queueMoveFront: string;
  /** “Up” */
  queueMoveUp: string;
  /** “Down” */
  queueMoveDown: string;
  /** Spoken to the host who moved a hand. */
  queueAnnounceMoved: (name: string, position: number) => string;
  /** “Lower all” */
  queueLowerAll: string;
  /** “The stage is full: 2000 of 2000 places are taken.” */
  queueStageFull: (limit: number) => string;
  /** Spoken to hosts when a hand goes up. */
  queueAnnounceRaised: (name: string) => string;
  /** Spoken to hosts instead of the single hands when many go up at once. */
  queueAnnounceMany: (name: string, others: number) => string;
}

const ordinal = (position: number) => {
  const tens = position % 100;
  const suffix = ['th', 'st', 'nd', 'rd'][tens > 10 && tens < 14 ? 0 : position % 10] ?? 'th';
  return `${position}${suffix}`;
};

/** The English words of raised hands. */
export const handLabels: HandLabels = {
  ...problemLabels,
  handRaise: 'Raise hand',
  handPlace: (position) => `Your hand is raised, ${ordinal(position)} in line`,
  handNext: 'Your hand is raised, you are next',
  handRaised: 'Your hand is raised',
  handIndicator: (position) => `Hand raised, ${ordinal(position)} in line`,
  handClosed: 'The host is not taking hands right now.',
  handNotJoined: 'Join the call to raise your hand.',
  handNoPresence: 'Hands can be raised as soon as a host is here.',
  handLoweredByHost: (name) => `${name || 'A host'} lowered your hand`,
  handLoweredBySpeaking: 'Your hand was lowered, because you spoke',
  handUndo: 'Undo',
  handAnnounceLowered: 'Your hand is lowered',
  queueTitle: 'Raised hands',
  queueEmpty: 'No raised hands',
  queueEmptyHostHint: 'Hands appear here in the order in which they go up.',
  queueEmptyHint: 'Raise your hand to ask something.',
  queueClosed: 'Not taking hands',
  queueClosedHint: 'New hands cannot be raised right now.',
  queueAccepting: 'Take hands',
  queueLoading: 'Loading the queue',
  queueNotJoined: 'Join the call to see who has raised a hand.',
  queueYou: 'You',
  queueAway: 'Reconnecting',
  queueHidden: 'Not visible',
  queueHiddenWhy: 'Nobody sees them in this call, so they cannot come on stage.',
  queueBring: 'To stage',
  queueBringName: (name) => `Bring ${name} to stage`,
  queueOnStage: 'On stage',
  queueLowerName: (name) => `Lower ${name}’s hand`,
  queueLowered: (name) => `${name}’s hand is lowered`,
  queuePutBack: 'Back to their place',
  queuePutBackName: (name) => `Put ${name} back to their place`,
  queueMoveName: (name) => `Move ${name}`,
  queueMoveFront: 'To the front',
  queueMoveUp: 'Up',
  queueMoveDown: 'Down',
  queueAnnounceMoved: (name, position) => `${name} is now ${ordinal(position)} in line`,
  queueLowerAll: 'Lower all',
  queueStageFull: (limit) => `The stage is full: ${limit} of ${limit} places are taken.`,
  queueAnnounceRaised: (name) => `${name} raised a hand`,
  queueAnnounceMany: (name, others) =>
    others === 1
      ? `${name} and 1 other raised a hand`
      : `${name} and ${others} others raised a hand`,
};
