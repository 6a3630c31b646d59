import type { DailyCall } from '@daily-co/daily-js';
import {
  chatService,
  connect,
  defineMessage,
  defineParticipantValue,
  defineSessionMap,
  defineSessionValue,
  handsService,
  messageService,
  participantValuesService,
  rosterService,
  sessionMapsService,
  sessionValuesService,
} from '../../src/index';
import type { Deed } from './schedule';

const note = defineMessage<{ text: string }>('agree-note');
const mood = defineParticipantValue('agree-mood', { initial: '' });
const scene = defineSessionValue('agree-scene', { initial: '' });
const stage = defineSessionValue('agree-stage', { initial: '', writableBy: 'host' });
const list = defineSessionMap<string>('agree-list');

/** One call, what its kit is told to do, and what it shows. */
export interface Person {
  readonly call: DailyCall;
  /** Rejects where it is refused, which is part of the game. */
  act(deed: Deed, text: string, whom: string): Promise<unknown>;
  readonly heard: string[];
  view(): object;
  /** The ids of the chat's messages, as shown. */
  chat(): string[];
}

/** Opens the kit on a call. */
export function openPerson(call: DailyCall): Person {
  const connection = connect(call);
  const { state } = connection;
  const values = connection.use(sessionValuesService);
  const people = connection.use(participantValuesService);
  const map = connection.use(sessionMapsService).open(list);
  const roster = connection.use(rosterService);
  const hands = connection.use(handsService);
  const messages = connection.use(messageService);
  const chat = connection.use(chatService);
  const [room, held] = [values.open(scene), values.open(stage)];
  const moods = people.track(mood).entriesAtom;
  const heard: string[] = [];
  messages.subscribe(note, ({ text }) => heard.push(text));
  const said = () => state.get(chat.logAtom).messages;
  const lastOwn = () =>
    said()
      .filter(({ isOwn }) => isOwn)
      .at(-1)?.id ?? '';
  const firstEntry = () => state.get(map.stateAtom).entries[0]?.id ?? 'none';

  return {
    call,
    heard,
    act(deed, text, whom) {
      switch (deed) {
        case 'scene':
          return room.set(text);
        case 'stage':
          return held.set(text);
        case 'mood':
          return people.set(mood, text);
        case 'add':
          return map.add(text);
        case 'update':
          return map.update(firstEntry(), text);
        case 'remove':
          return map.remove(firstEntry());
        case 'note':
          return messages.send(note, { text });
        case 'whisper':
          return messages.send(note, { text }, { to: whom });
        case 'say':
          return chat.send(text);
        case 'take back':
          return chat.remove(lastOwn());
        case 'raise':
          return hands.raise();
        case 'lower':
          return hands.lowerOwn();
        case 'lower first':
          return hands.lower(state.get(hands.queueAtom)[0]?.sessionId ?? '');
      }
    },
    chat: () => said().map(({ id }) => id),
    view: () => ({
      scene: state.get(room.stateAtom).value,
      stage: state.get(held.stateAtom).value,
      list: state.get(map.stateAtom).entries,
      moods: [...state.get(moods)].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1)),
      roster: state.get(roster.allAtom).map(({ sessionId }) => sessionId),
      hands: state.get(hands.queueAtom).map(({ sessionId }) => sessionId),
    }),
  };
}
