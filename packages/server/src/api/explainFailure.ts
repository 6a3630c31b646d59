import type { DailyApiErrorCode } from './dailyApiError';

/** An answer of Daily's that is not a success. */
export interface FailedAnswer {
  status: number;
  error?: string;
  info?: string;
}

/** The code and the sentence for an answer that is not a success. */
export function explainFailure(
  answer: FailedAnswer,
  attempts: number,
): { code: DailyApiErrorCode; message: string } {
  const said = [answer.error, answer.info].filter(Boolean).join(': ') || 'no reason given';
  const tries = attempts === 1 ? 'one attempt' : `${attempts} attempts`;
  if (answer.status === 401) {
    return {
      code: 'wrong-key',
      message: `Daily does not know this API key (401, ${said}), so nothing was done. Use a key of the domain that owns the room: dashboard.daily.co, "Developers"; for local Daily the key that --api-key sets.`,
    };
  }
  if (answer.status === 403) {
    return {
      code: 'not-allowed',
      message: `Daily does not allow this API key to do it (403, ${said}).`,
    };
  }
  if (answer.status === 404 && /hosting a call/.test(answer.info ?? '')) {
    return {
      code: 'no-call',
      message: `Nobody is in a call in this room (404, ${said}), so there is nobody to reach. Messages are never kept: send when somebody is in. Daily may need a few seconds after the first join.`,
    };
  }
  if (answer.status === 404) {
    return {
      code: 'not-found',
      message: `Daily does not find it (404, ${said}). Check the room's name, and that the API key is of the domain that owns the room.`,
    };
  }
  if (answer.status === 429) {
    return {
      code: 'rate-limited',
      message: `Daily takes about 20 requests a second and still refused after ${tries} (429, ${said}). Send to '*' instead of many recipients, or send less often.`,
    };
  }
  if (answer.status >= 500) {
    return {
      code: 'server-error',
      message: `Daily failed after ${tries} (${answer.status}, ${said}). Try again later; see status.daily.co.`,
    };
  }
  return {
    code: 'invalid-request',
    message: `Daily refused the request (${answer.status}): ${said}.`,
  };
}
