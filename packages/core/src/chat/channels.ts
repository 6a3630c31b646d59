import { atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import type { Sender } from '../messages/sender';
import { rosterService } from '../roster/rosterService';
import { isBefore, type ChatRecord } from './channelLog';
import { createChannelState, type ChannelState } from './channelState';
import type { ChatHistory } from './chatMessage';
import { createForeignChannels } from './foreignChannels';

/** All channels of one chat. */
export interface Channels {
  readonly historyAtom: PrimitiveAtom<ChatHistory>;
  /** The channel of that name, made if it is none yet. */
  open(name: string): ChannelState;
  /** The same for what comes from others, who can begin ten each and fifty in all. */
  receive(name: string, sender: Sender): ChannelState | undefined;
  /** Where a message is. */
  find(id: string): { channel: ChannelState; record: ChatRecord } | undefined;
  /** A message of a sender by what it says, for those whose id for it differs here. */
  findByMark(from: string, fits: (text: string) => boolean): ReturnType<Channels['find']>;
  /** What newcomers may have, oldest first. */
  publicRecords(channel?: string): ChatRecord[];
  all(): Iterable<ChannelState>;
  clear(): void;
}

/** Makes the channels, each of which keeps the newest `keep` messages. */
export function createChannels(connection: Connection, keep: number): Channels {
  const byName = new Map<string, ChannelState>();
  const foreign = createForeignChannels(connection.use(rosterService));
  const historyAtom = atom<ChatHistory>('none');

  function make(name: string): ChannelState {
    const made = createChannelState(connection, name, keep, historyAtom);
    byName.set(name, made);
    return made;
  }

  return {
    historyAtom,
    open: (name) => {
      const channel = byName.get(name) ?? make(name);
      foreign.remove(name);
      channel.open();
      return channel;
    },
    receive: (name, sender) => {
      const known = byName.get(name);
      if (known || !foreign.admit(sender, (abandoned) => byName.delete(abandoned))) return known;
      const channel = make(name);
      foreign.add(channel, sender);
      return channel;
    },
    find: (id) => {
      for (const channel of byName.values()) {
        const record = channel.log.get(id);
        if (record) return { channel, record };
      }
      return undefined;
    },
    findByMark: (from, fits) => {
      for (const channel of byName.values()) {
        const record = channel.log.findLast(
          ({ message: { id, text } }) => id.startsWith(`${from}:`) && fits(text),
        );
        if (record) return { channel, record };
      }
      return undefined;
    },
    publicRecords: (channel) =>
      [...byName.values()]
        .filter(({ name }) => channel === undefined || name === channel)
        .flatMap(({ log }) => log.all().filter(({ isPublic }) => isPublic))
        .sort((a, b) => (isBefore(a, b) ? -1 : 1)),
    all: () => byName.values(),
    clear: () => {
      for (const channel of byName.values()) channel.clear();
    },
  };
}
