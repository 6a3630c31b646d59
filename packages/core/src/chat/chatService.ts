import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { createLazyPart } from '../connection/lazyPart';
import { createWaitingPart } from '../connection/waitingPart';
import type { MessageDefinition } from '../definitions/definition';
import type { MessageHandler } from '../messages/message';
import { messageService } from '../messages/messageService';
import { toSender, type Sender } from '../messages/sender';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { changesCode } from './changesCode';
import { createChannels } from './channels';
import type { ChannelState } from './channelState';
import { createChatClock } from './chatClock';
import type { ChatChannel } from './chatChannel';
import { chat, chatEdit, chatReact, chatRemove } from './chatDefinitions';

import { type ChatParts } from './chatParts';
import { createDisplayNames } from './displayNames';
import { followTyping } from './followTyping';
import { hearMessages } from './hearMessages';
import { keepHistory } from './history/keepHistory';
import { noChannelName } from './noChannelName';
import type { MessageChanges } from './messageChanges';
import { moderationCode } from './moderation/moderationCode';
import { moderationLogService } from './moderation/moderationLog';
import { mutedKeys, muteKey } from './moderation/muted';
import { rulesService } from './moderation/rulesService';
import { prebuiltChat } from './prebuiltChat';
import { isChannel, MAIN_CHANNEL } from './readFields';
import { sendMessages } from './sendMessages';

/** The chat of one connection, shared by all who show it: its main channel, and the way to the others. */
export interface Chat extends ChatChannel {
  /** A channel by name, made if it is none yet. @throws BackchannelError `invalid-data` for what cannot be a name. */
  channel(name: string): ChatChannel;
  /** The name that the chat shows somebody by: of two who share one, the later has a number. */
  nameOf(person: Pick<Participant, 'userId' | 'userName'>): string;
  /** Whether this client is a host, and so may moderate. */
  readonly canModerateAtom: Atom<boolean>;
  /** Hosts: empties the chat on all screens; nothing from before is handed to anybody again. */
  startFresh(): Promise<void>;
}

/**
 * The chat of a connection.
 *
 * @example
 * ```ts
 * const chat = connect(call).use(chatService);
 * await chat.send('Hello');
 * await chat.channel('backstage').send('Ready?', { to: { role: 'host' } });
 * ```
 */
export const chatService: Service<Chat> = {
  name: 'chat',
  create: (connection) => {
    const { state } = connection;
    const { keep = DEFAULT_KEEP, prebuilt = false } = connection.options.chat ?? {};
    const roster = connection.use(rosterService);
    const status = connection.use(statusService);
    const rules = connection.use(rulesService);
    const names = createDisplayNames(roster.all);
    /* ms; known from the moment of joining on, since Daily says when that was. */
    let behindDaily = 0;
    const parts: ChatParts = {
      connection,
      messages: connection.use(messageService),
      roster,
      rules,
      channels: createChannels(connection, keep),
      clock: createChatClock(() => Date.now() + behindDaily),
      names,
      nameOf: (sender: Sender) => (sender.kind === 'server' ? '' : names.of(sender)),
      changes: createWaitingPart(connection, 'chat-changes', changesCode, ({ changeMessages }) =>
        changeMessages(parts),
      ),
      isJoined: status.isJoined,
    };
    const { changes, channels, messages } = parts;
    const run = <T>(action: () => Promise<T>) => attempt(connection, 'message', chat.type, action);
    const changed = (id: string) => history.tell(id);
    async function alter<T>(id: string, change: (changes: MessageChanges) => Promise<T>) {
      const done = await changes.run(change);
      changed(id);
      return done;
    }
    const typing = followTyping(parts);
    const writing = sendMessages(parts, prebuilt, changed);
    const history = keepHistory(parts);
    const localAtom = atom((get) => {
      const id = get(roster.localIdAtom);
      return id === null ? null : get(roster.participantAtom(id));
    });

    function clear() {
      channels.clear();
      changes.clear();
      changes.started()?.clear();
      parts.clock.clear();
      typing.clear();
    }
    /* It is hosts' from when they are hosts. */
    connection.use(moderationLogService);
    const moderation = createLazyPart(connection, moderationCode, ({ moderate }) =>
      moderate(parts),
    );
    rules.onFresh(() => {
      clear();
      names.clear();
      history.forget();
    });

    hearMessages(parts, prebuilt ? [chat, prebuiltChat] : [chat], (channel, { message }) => {
      if (message.sender.kind !== 'server')
        typing.of(channel.name).forget(message.sender.sessionId);
      history.offer();
      if (!message.isReplayed && !message.removed) channel.arrivals.tell(message);
    });
    function hear<D>(
      definition: MessageDefinition<D>,
      handlerOf: (changes: MessageChanges['heard']) => MessageHandler<D>,
    ) {
      const hand: MessageHandler<D> = (data, info) =>
        changes.tell(({ heard }) => handlerOf(heard)(data, info));
      messages.subscribe(definition, hand, { replay: true });
    }
    hear(chatEdit, ({ onEdit }) => onEdit);
    hear(chatRemove, ({ onRemove }) => onRemove);
    hear(chatReact, ({ onReact }) => onReact);
    status.onStay(({ type }) => {
      const joinedAt = roster.local()?.joinedAt;
      if (type === 'joined' && joinedAt) behindDaily = joinedAt - Date.now();
      if (type !== 'left') return;
      names.clear();
      clear();
      for (const { draftAtom } of channels.all()) state.update((set) => set(draftAtom, ''));
    });
    connection.describe('chat', () => ({
      channels: [...channels.all()].length,
      messages: [...channels.all()].reduce((sum, { log }) => sum + log.all().length, 0),
      waiting: changes.started()?.waiting() ?? 0,
      history: state.get(channels.historyAtom),
      epoch: rules.read().epoch,
    }));

    function present(channel: ChannelState): ChatChannel {
      const { name } = channel;
      return {
        name,
        logAtom: channel.logAtom,
        draftAtom: channel.draftAtom,
        typingAtom: typing.of(name).typingAtom,
        modeAtom: atom((get) => {
          get(rules.rulesAtom);
          const local = get(localAtom);
          return local ? rules.modeOf(toSender(local), name) : 'open';
        }),
        isPausedAtom: atom((get) => get(rules.rulesAtom).channels[name]?.paused === true),
        isMutedAtom: atom((get) => {
          const keys = mutedKeys(get(rules.rulesAtom).channels[name] ?? {});
          return (person) => keys.includes(muteKey(person));
        }),
        onMessage: channel.arrivals.add,
        markRead: channel.markRead,
        loadOlder: () => run(() => history.loadOlder(channel)),
        send: (text, options = {}) =>
          run(async () => {
            typing.said(name);
            await writing.send(channel, text, options);
          }),
        retry: (id) => run(() => writing.retry(id)),
        edit: (id, text, { mentions } = {}) =>
          run(() => alter(id, ({ own }) => own.edit(id, text, mentions))),
        react: (id, emoji) => run(() => alter(id, ({ own }) => own.react(id, emoji))),
        remove: (id, { reason } = {}) =>
          run(async () => {
            /* What was never sent vanishes. */
            if (writing.discard(id)) return;
            const by = await alter(id, ({ own }) => own.remove(id));
            /* It is done, whether it can be noted or not. */
            if (by === 'host') {
              void run(() => moderation.run(async (one) => one.noteRemoval(name, id, reason)));
            }
          }),
        report: (id, { reason } = {}) =>
          run(() => changes.run(({ own }) => own.report(id, reason))),
        setDraft: (text, { to } = {}) => {
          if (state.get(channel.draftAtom) === text) return;
          state.update((set) => set(channel.draftAtom, text));
          typing.say(name, text.trim() !== '', to);
        },
        setPaused: (isPaused, { reason } = {}) =>
          run(() => moderation.run((one) => one.setPaused(name, isPaused, reason))),
        setMuted: (sessionId, isMuted, { reason } = {}) =>
          run(() => moderation.run((one) => one.setMuted(name, sessionId, isMuted, reason))),
      };
    }

    const presented = new Map<string, ChatChannel>();
    function channelNamed(name: string): ChatChannel {
      if (!isChannel(name)) throw noChannelName(name);
      const known = presented.get(name) ?? present(channels.open(name));
      presented.set(name, known);
      return known;
    }

    return {
      ...channelNamed(MAIN_CHANNEL),
      channel: channelNamed,
      nameOf: names.of,
      canModerateAtom: roster.isHostAtom,
      startFresh: () =>
        run(() => moderation.run((one) => one.startFresh()).then(history.forgetStored)),
    };
  },
};

const DEFAULT_KEEP = 1_000;
