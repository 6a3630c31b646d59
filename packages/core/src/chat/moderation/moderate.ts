import type { ChatParts } from '../chatParts';
import { authorOf } from '../toChatMessage';
import { chatNotJoined, nobodyThere } from '../chatErrors';
import { MAIN_CHANNEL } from '../readFields';
import { countMuted, withMuted, withPaused } from './changeRules';
import { MOST_MUTED } from './chatRules';
import { notModerator, tooManyMuted } from './moderationErrors';
import { moderationLogService } from './moderationLog';
import { mutedKeys, muteKey } from './muted';

/** What hosts decide, and what is noted of it. */
export interface Moderator {
  setPaused(channel: string, isPaused: boolean, reason?: string): Promise<void>;
  setMuted(channel: string, sessionId: string, isMuted: boolean, reason?: string): Promise<void>;
  startFresh(): Promise<void>;
  noteRemoval(channel: string, messageId: string, reason?: string): void;
}

/** Makes the hosts' side. */
export function moderate(parts: ChatParts): Moderator {
  const { connection, roster, rules } = parts;
  const log = connection.use(moderationLogService);

  function check() {
    if (!parts.isJoined()) throw chatNotJoined();
    if (!roster.local()?.isHost) throw notModerator();
  }

  function nameOf(sessionId: string) {
    const person = roster.recall(sessionId);
    return person && { target: sessionId, targetName: person.userName.slice(0, 256) };
  }

  return {
    setPaused: async (channel, isPaused, reason) => {
      check();
      if ((rules.read().channels[channel]?.paused ?? false) === isPaused) return;
      await rules.change((now) => withPaused(now, channel, isPaused));
      log.note({ action: isPaused ? 'pause' : 'resume', channel, reason });
    },
    setMuted: async (channel, sessionId, isMuted, reason) => {
      check();
      const person = roster.recall(sessionId);
      if (!person) throw nobodyThere();
      const key = muteKey(person);
      const before = mutedKeys(rules.read().channels[channel] ?? {}).includes(key);
      if (before === isMuted) return;
      if (isMuted && countMuted(rules.read()) >= MOST_MUTED) throw tooManyMuted(MOST_MUTED);
      await rules.change((now) => withMuted(now, channel, key, isMuted));
      log.note({ action: isMuted ? 'mute' : 'unmute', channel, reason, ...nameOf(sessionId) });
    },
    startFresh: async () => {
      check();
      /* By the clock, so that a host who never heard of an earlier epoch does not begin one that is over. */
      const seconds = Math.floor(Date.now() / 1_000);
      await rules.change((now) => ({ ...now, epoch: Math.max(now.epoch + 1, seconds) }));
      log.note({ action: 'fresh', channel: MAIN_CHANNEL });
    },
    noteRemoval: (channel, messageId, reason) => {
      const target = authorOf(messageId);
      log.note({ action: 'remove', channel, messageId, reason, target, ...nameOf(target) });
    },
  };
}
