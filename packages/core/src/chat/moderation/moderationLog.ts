import { atom, type Atom } from 'jotai/vanilla';
import type { Service } from '../../connection/connection';
import { createLazyPart, startWhenHost } from '../../connection/lazyPart';
import { startWhenHeard } from '../../messages/startWhenHeard';
import { CHAT_LOG, CHAT_REPORT } from './hostMessages';
import { moderationCode } from './moderationCode';
import type { ModerationEntry } from './moderationEntry';

/** What was moderated, as hosts know it: lines are only ever added. */
export interface ModerationLog {
  readonly entriesAtom: Atom<readonly ModerationEntry[]>;
  /** Adds what this host did, and tells the other hosts. */
  note(entry: Omit<ModerationEntry, 'id' | 'by' | 'byName' | 'at'>): void;
}

/**
 * Keeps the log. Hosts only: others hear nothing of it.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * const log = use(moderationLogService).entriesAtom;
 * state.subscribe(log, () => show(state.get(log)));
 * ```
 */
export const moderationLogService: Service<ModerationLog> = {
  name: 'chat-moderation-log',
  create: (connection) => {
    const entriesAtom = atom<readonly ModerationEntry[]>([]);
    const isLate = moderationCode.loaded() === undefined;
    const part = createLazyPart(connection, moderationCode, ({ keepModerationLog }) =>
      keepModerationLog(connection, entriesAtom, isLate),
    );
    startWhenHost(connection, 'chat-moderation', part);
    startWhenHeard(connection, 'chat-moderation', part, [CHAT_REPORT, CHAT_LOG]);

    return {
      entriesAtom,
      note: (entry) => {
        part.run(async ({ note }) => note(entry)).catch(() => undefined);
      },
    };
  },
};
