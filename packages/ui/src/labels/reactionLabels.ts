import type { ProblemLabels } from './problemLabels';

/** The words of reactions. */
export interface ReactionLabels extends Omit<ProblemLabels, 'problemOffline' | 'problemRetry'> {
  /** “Reactions” */
  reactionBar: string;
  /** The name of an emoji, as a word. Unknown emoji keep themselves, which screen readers name. */
  reactionName: (emoji: string) => string;
  /** “Reactions are off” */
  reactionsOff: string;
  /** “A host has turned reactions off.” */
  reactionsOffHint: string;
  /** “Allow reactions” */
  reactionsAllow: string;
  /** “Join the call to react.” */
  reactionsNotJoined: string;
  /** “Wait a moment: ten reactions a second are the most.” */
  reactionsThrottled: string;
  /** “You” */
  reactionYou: string;
  /** “Server” */
  reactionServer: string;
  /** Spoken at most every ten seconds while people react: “12 reactions, mostly clap”. */
  reactionSummary: (count: number, mostly: string) => string;
  /** The same where several people sent one emoji only: “12 people reacted: clap”. */
  reactionPeople: (people: number, name: string) => string;
}

const names: ReadonlyMap<string, string> = new Map([
  ['👏', 'Clap'],
  ['❤️', 'Heart'],
  ['❤', 'Heart'],
  ['😂', 'Laugh'],
  ['🎉', 'Celebrate'],
  ['👍', 'Thumbs up'],
  ['👎', 'Thumbs down'],
  ['😮', 'Surprised'],
  ['🔥', 'Fire'],
  ['🙏', 'Thank you'],
  ['😢', 'Sad'],
  ['🤔', 'Thinking'],
  ['💯', 'Hundred'],
  ['🚀', 'Rocket'],
  ['👋', 'Wave'],
]);

/** The English words of reactions. */
export const reactionLabels: ReactionLabels = {
  problem: 'Something went wrong.',
  reactionBar: 'Reactions',
  reactionName: (emoji) => names.get(emoji) ?? emoji,
  reactionsOff: 'Reactions are off',
  reactionsOffHint: 'A host has turned reactions off.',
  reactionsAllow: 'Allow reactions',
  reactionsNotJoined: 'Join the call to react.',
  reactionsThrottled: 'Wait a moment: ten reactions a second are the most.',
  reactionYou: 'You',
  reactionServer: 'Server',
  reactionSummary: (count, mostly) =>
    count === 1 ? `1 reaction, ${mostly}` : `${count} reactions, mostly ${mostly}`,
  reactionPeople: (people, name) => `${people} people reacted: ${name}`,
};
