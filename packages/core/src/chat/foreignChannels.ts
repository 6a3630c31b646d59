import type { Sender } from '../messages/sender';
import type { Roster } from '../roster/rosterService';
import type { ChannelState } from './channelState';

/** Fifty with the main one. */
const MOST = 49;
const MOST_OF_ONE = 10;

/** The channels that others began and nobody here shows. */
export interface ForeignChannels {
  /** Whether somebody may begin one more. Where there are fifty, `letGo` is told which one makes room for it. */
  admit(sender: Sender, letGo: (name: string) => void): boolean;
  add(channel: ChannelState, sender: Sender): void;
  /** Somebody here shows it. */
  remove(name: string): void;
}

/**
 * Bounds them: ten of one person, fifty in all, so that nobody takes the places of all others. Hosts and the server begin as many as there is
 * room for. What makes room is the oldest in which nobody has written but who began it and has left.
 */
export function createForeignChannels(roster: Roster): ForeignChannels {
  const begun = new Map<string, { channel: ChannelState; userId: string | undefined }>();

  function findAbandoned(): string | undefined {
    const present = new Set(roster.all().map((one) => one.userId));
    for (const [name, { channel, userId }] of begun) {
      if (userId === undefined || present.has(userId)) continue;
      const isAlone = channel.log.all().every(({ message: { sender } }) => {
        return sender.kind !== 'server' && sender.userId === userId;
      });
      if (isAlone) return name;
    }
    return undefined;
  }

  return {
    admit: (sender, letGo) => {
      const userId = beganBy(sender);
      const own = [...begun.values()].filter((one) => one.userId === userId).length;
      if (userId !== undefined && own >= MOST_OF_ONE) return false;
      if (begun.size < MOST) return true;
      const abandoned = findAbandoned();
      if (abandoned === undefined) return false;
      begun.delete(abandoned);
      letGo(abandoned);
      return true;
    },
    add: (channel, sender) => {
      begun.set(channel.name, { channel, userId: beganBy(sender) });
    },
    remove: (name) => void begun.delete(name),
  };
}

/* Of nobody: those of hosts and the server are not counted. */
const beganBy = (sender: Sender) =>
  sender.kind === 'server' || sender.isHost ? undefined : sender.userId;
