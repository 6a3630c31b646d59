/** The words of raised hands. */
export interface HandLabels {
  handRaise: string;
  handPlace: (position: number) => string;
  handNext: string;
  handRaised: string;
  handClosed: string;
  handNotJoined: string;
  handNoPresence: string;
  handLoweredByHost: string;
  handUndo: string;
  handFailed: string;
  handAnnounceRaised: string;
  handAnnounceLowered: string;
  queueTitle: string;
  queueCount: (count: number) => string;
  queueEmpty: string;
  queueEmptyHostHint: string;
  queueEmptyHint: string;
  queueClosed: string;
  queueClosedHint: string;
  queueAccepting: string;
  queueLoading: string;
  queueNotJoined: string;
  queueYou: string;
  queueAway: string;
  queueActions: (name: string) => string;
  queueBring: string;
  queueBringName: (name: string) => string;
  queueOnStage: string;
  queueLower: string;
  queueLowerName: (name: string) => string;
  queueLowerAll: string;
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
  handRaise: 'Raise hand',
  handPlace: (position) => `Your hand is raised, ${ordinal(position)} in line`,
  handNext: 'Your hand is raised, you are next',
  handRaised: 'Your hand is raised',
  handClosed: 'The host is not taking hands right now.',
  handNotJoined: 'Join the call to raise your hand.',
  handNoPresence: 'This call is too large to raise a hand.',
  handLoweredByHost: 'A host lowered your hand',
  handUndo: 'Undo',
  handFailed: 'Your hand could not be raised. Try again.',
  handAnnounceRaised: 'Your hand is raised',
  handAnnounceLowered: 'Your hand is lowered',
  queueTitle: 'Raised hands',
  queueCount: (count) => (count === 1 ? '1 raised hand' : `${count} raised hands`),
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
  queueActions: (name) => `Actions for ${name}`,
  queueBring: 'To stage',
  queueBringName: (name) => `Bring ${name} to stage`,
  queueOnStage: 'On stage',
  queueLower: 'Lower',
  queueLowerName: (name) => `Lower ${name}’s hand`,
  queueLowerAll: 'Lower all',
  queueStageFull: (limit) => `The stage is full: ${limit} of ${limit} places are taken.`,
  queueAnnounceRaised: (name) => `${name} raised a hand`,
  queueAnnounceMany: (name, others) =>
    others === 1
      ? `${name} and 1 other raised a hand`
      : `${name} and ${others} others raised a hand`,
};
