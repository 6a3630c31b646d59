import type { Connection } from '../connection/connection';
import { jsonEqual } from '../json/json';
import type { CanSend } from './sendable';

const PATIENCE_MS = 4_000;
const REMEMBERED_MS = 60_000;
const MOST_TRIES = 3;

interface Asked {
  wanted: unknown;
  at: number;
  tries: number;
}

/** Asks Daily for changes of `canSend`, which it never answers: what has not happened is asked for again, three times a minute at most. */
export function createPermissionRequests({ call, report }: Connection) {
  const asked = new Map<string, Asked>();
  const plain = (wanted: CanSend) => (wanted instanceof Set ? [...wanted].sort() : wanted);

  function lastOf(id: string, wanted: CanSend) {
    const last = asked.get(id);
    const counts = last && Date.now() - last.at < REMEMBERED_MS;
    return counts && jsonEqual(last.wanted, plain(wanted)) ? last : undefined;
  }

  function giveUp(id: string) {
    report({
      kind: 'failed',
      code: 'not-allowed',
      mechanism: 'connection',
      name: 'stage.enforce',
      to: id,
      detail:
        `Daily was asked ${MOST_TRIES} times within a minute to change what this participant may send, and it is not so, so the stage is ` +
        'not enforced for them. Look whether something else sets their permissions (updateParticipant, REST).',
    });
  }

  return {
    /** Whether to ask now, to wait for what was asked, or to leave it. */
    next: (id: string, wanted: CanSend): 'ask' | 'wait' | 'leave' => {
      const last = lastOf(id, wanted);
      if (!last) return 'ask';
      if (Date.now() - last.at < PATIENCE_MS) return 'wait';
      if (last.tries < MOST_TRIES) return 'ask';
      giveUp(id);
      return 'leave';
    },
    /** All in one call of daily-js. */
    ask: (wanted: ReadonlyMap<string, CanSend>) => {
      if (wanted.size === 0) return;
      const updates = [...wanted].map(([id, canSend]) => {
        const tries = (lastOf(id, canSend)?.tries ?? 0) + 1;
        asked.set(id, { wanted: plain(canSend), at: Date.now(), tries });
        return [id, { updatePermissions: { canSend } }] as const;
      });
      call.updateParticipants(Object.fromEntries(updates));
    },
    forget: (id?: string) => (id === undefined ? asked.clear() : void asked.delete(id)),
  };
}
