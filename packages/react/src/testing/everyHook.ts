import * as kit from '../index';
import type { CallOption } from '../index';

const scene = kit.defineSessionValue('every-scene', { initial: 'lobby' });
const seat = kit.defineParticipantValue('every-seat', { initial: 0 });
const cards = kit.defineSessionMap<{ text: string }>('every-cards');
const buzz = kit.defineMessage('every-buzz');
const quiz = kit.defineRequest<{ question: string }, { text: string }>('every-quiz');
const nothing = () => undefined;

/** Every hook of the package, called with the call where one is given. A new hook belongs in here: a test compares with the exports. */
export const everyHook: Record<string, (options: CallOption) => unknown> = {
  useAnswer: (options) => kit.useAnswer(quiz, () => ({ text: 'yes' }), options),
  useAppMessage: (options) => kit.useAppMessage(buzz, nothing, options),
  useChat: (options) => kit.useChat(options),
  useConnection: (options) => kit.useConnection(options),
  useFloorCue: (options) => kit.useFloorCue(options),
  useHandRaise: (options) => kit.useHandRaise(options),
  useLocalParticipantValue: (options) => kit.useLocalParticipantValue(seat, options),
  useMeetingSessionValue: (options) => kit.useMeetingSessionValue(scene, options),
  useMessage: (options) => kit.useMessage(buzz, nothing, options),
  useMessageGap: (options) => kit.useMessageGap(nothing, options),
  useParticipant: (options) => kit.useParticipant('nobody', options),
  useParticipantValue: (options) => kit.useParticipantValue(seat, 'nobody', options),
  useParticipantValues: (options) => kit.useParticipantValues(seat, options),
  useRaisedHands: (options) => kit.useRaisedHands(options),
  useReactions: (options) => kit.useReactions(options),
  useRequest: (options) => kit.useRequest(quiz, options),
  useRole: (options) => kit.useRole(undefined, options),
  useRoles: (options) => kit.useRoles(options),
  useRoster: (options) => kit.useRoster({ ...options, filter: ({ isHost }) => isHost }),
  useSelf: (options) => kit.useSelf(options),
  useServerNotifications: (options) => kit.useServerNotifications(options),
  useSessionMap: (options) => kit.useSessionMap(cards, options),
  useStage: (options) => kit.useStage(options),
  useStatus: (options) => kit.useStatus(options),
};

/** The hooks that the package exports. */
export const exportedHooks = Object.keys(kit).filter((name) => /^use[A-Z]/.test(name));
