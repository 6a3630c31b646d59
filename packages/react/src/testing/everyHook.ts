import * as kit from '../index';
import type { CallOption } from '../index';

const scene = kit.defineSessionValue('every-scene', { initial: 'lobby' });
const seat = kit.defineParticipantValue('every-seat', { initial: 0 });
const cards = kit.defineSessionMap<{ text: string }>('every-cards');
const buzz = kit.defineMessage('every-buzz');
const quiz = kit.defineRequest<{ question: string }, { text: string }>('every-quiz');
const nothing = () => undefined;

type UseIt = (options: CallOption) => unknown;

/** Those that take something before the options. */
const withArguments: Record<string, UseIt> = {
  useAnswer: (options) => kit.useAnswer(quiz, () => ({ text: 'yes' }), options),
  useAppMessage: (options) => kit.useAppMessage(buzz, nothing, options),
  useLocalParticipantValue: (options) => kit.useLocalParticipantValue(seat, options),
  useMeetingSessionValue: (options) => kit.useMeetingSessionValue(scene, options),
  useMessage: (options) => kit.useMessage(buzz, nothing, options),
  useMessageGap: (options) => kit.useMessageGap(nothing, options),
  useParticipant: (options) => kit.useParticipant('nobody', options),
  useParticipantValue: (options) => kit.useParticipantValue(seat, 'nobody', options),
  useParticipantValueCount: (options) =>
    kit.useParticipantValueCount(seat, (value) => value > 0, options),
  useParticipantValues: (options) => kit.useParticipantValues(seat, options),
  useRequest: (options) => kit.useRequest(quiz, options),
  useRole: (options) => kit.useRole(undefined, options),
  useRoster: (options) => kit.useRoster({ ...options, filter: ({ isHost }) => isHost }),
  useSessionMap: (options) => kit.useSessionMap(cards, options),
  useSessionMapEntry: (options) => kit.useSessionMapEntry(cards, 'nothing', options),
};

/** Every hook that the package exports, called with the call where one is given. One with further arguments belongs into the list above. */
export const everyHook: [name: string, useIt: UseIt][] = Object.entries(kit)
  .filter(([name]) => /^use[A-Z]/.test(name))
  .map(([name, hook]) => [name, withArguments[name] ?? (hook as UseIt)]);
