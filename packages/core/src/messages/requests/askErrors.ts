import { BackchannelError } from '../../errors/backchannelError';
import type { Refusal } from './noHandler';

/** Exactly one participant can be asked. */
export function cannotBeAsked(what: string, to: unknown) {
  return new BackchannelError(
    'unknown-recipient',
    `${what} was not sent: ${JSON.stringify(to)} is not the session_id of another participant in the call. A request asks exactly one; ask ` +
      'several with several requests, or send a message.',
    { to },
  );
}

/** Nobody answered in time. */
export function notAnswered(what: string, to: string, timeout: number) {
  return new BackchannelError(
    'timeout',
    `${to} did not answer ${what} within ${timeout} ms. It may not use the kit, or be slow: ask again, or give it a longer timeout.`,
    { to, timeout },
  );
}

/** One of the two is gone. */
export function goneBeforeAnswer(what: string, to: string, who: 'asker' | 'asked') {
  return new BackchannelError(
    'left',
    `${who === 'asked' ? `${to} left` : 'the call was left'} before the answer to ${what} came. Whether it was acted upon is not known.`,
    { to, who },
  );
}

/** The caller's signal stopped it. */
export function stoppedWaiting(what: string, to: string) {
  return new BackchannelError(
    'aborted',
    `the caller stopped waiting for the answer of ${to} to ${what}. Whether it was acted upon is not known.`,
    { to },
  );
}

const WHY: Record<Exclude<Refusal, 'no-handler'>, string> = {
  refused: 'it refused on purpose (details.reason says why, in its words)',
  failed: 'its handler failed',
  busy: 'it has too many unanswered requests',
  'invalid-data': 'the data do not fit its definition',
  'not-host': 'it answers hosts only',
  'not-from-server': 'it answers the server only',
};

/** The one who was asked said no. */
export function turnedAway(what: string, to: string, refused: string, reason: string | undefined) {
  if (refused === 'no-handler') {
    return new BackchannelError(
      'no-handler',
      `nobody answers ${what} at ${to}: it uses the kit, but no handler is there now. Mount useAnswer there, or ask somebody else.`,
      { to },
    );
  }
  const why = Object.hasOwn(WHY, refused) ? refused : 'refused';
  return new BackchannelError(
    'rejected',
    `${to} turned ${what} away: ${WHY[why as keyof typeof WHY]}.`,
    { to, why, ...(reason !== undefined && { reason }) },
  );
}

/** The answer is not what the definition says. */
export function answerDoesNotFit(what: string, to: string, where: string) {
  return new BackchannelError(
    'invalid-data',
    `${to} answered ${what} with data that do not fit: ${where}. It has another definition: share one module.`,
    { to, where },
  );
}
