import { BackchannelError } from '@backchannel/core';
import type { DailyRequest } from '../api/dailyRequest';
import { usersWithRole } from '../roles/roleDirectory';
import { fetchPresence } from '../rooms/presence';
import type { CheckedTarget } from './readTarget';

/** The recipients that Daily will be asked for, one request each. */
export interface ResolvedTarget {
  recipients: string[];
  /** ms that the presence behind them may be old; absent when none was needed. */
  presenceAge?: number;
}

/** Turns a target into recipients, by presence where it has to. @throws BackchannelError `unknown-recipient`. */
export async function resolveTarget(
  request: DailyRequest,
  room: string,
  target: CheckedTarget,
  signal: AbortSignal | undefined,
): Promise<ResolvedTarget> {
  if (target.kind === 'recipients') return { recipients: target.recipients };
  if (target.kind === 'broadcast') return { recipients: ['*'] };

  const userId = target.kind === 'user' ? target.userId : undefined;
  const { participants, age } = await fetchPresence(request, room, { userId, signal });
  const present =
    target.kind === 'user'
      ? participants
      : await usersWithRole(target.role, target.directory, { room, participants, signal });
  const recipients = [...new Set(present.map((someone) => someone.sessionId))];
  if (recipients.length > 0) return { recipients, presenceAge: age };
  throw nobodyPresent(room, target, age);
}

function nobodyPresent(
  room: string,
  target: CheckedTarget & { kind: 'user' | 'directory' },
  presenceAge: number,
) {
  const [whom, details] =
    target.kind === 'user'
      ? [`has the user_id "${target.userId}"`, { userId: target.userId }]
      : [
          `has a user_id that the directory gives for the role "${target.role}"`,
          { role: target.role },
        ];
  return new BackchannelError(
    'unknown-recipient',
    `nobody in the call "${room}" ${whom}, so nothing was sent. Only a meeting token sets it, and Daily's presence is up to 15 seconds late: try again, or send to a session_id.`,
    { ...details, presenceAge },
  );
}
