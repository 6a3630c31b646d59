import { isRecord } from '../api/json';
import type { SendTarget } from '../messages/sendTarget';
import { Problem } from './problem';

/** Each recipient is a request to Daily. */
const maxRecipients = 100;

/** What a caller asks the handler to send, its shape checked and its data not yet. */
export interface SendRequest {
  /** Absent: the token's room. */
  room?: string;
  type: string;
  data: object;
  to: SendTarget;
}

/** Reads the body of a request. @throws Problem 400, which says what is missing. */
export function readSendRequest(body: Record<string, unknown>): SendRequest {
  const { room, type, data = {}, to = '*' } = body;
  const unknown = Object.keys(body).find((key) => !['room', 'type', 'data', 'to'].includes(key));
  if (unknown !== undefined) {
    throw invalid(
      `There is no ${JSON.stringify(unknown)}; the fields are room, type, data and to.`,
    );
  }
  if (room !== undefined && (typeof room !== 'string' || !/^[A-Za-z0-9_-]{1,128}$/.test(room))) {
    throw invalid('"room" is the name of a room, the last part of its URL.');
  }
  if (typeof type !== 'string' || type === '') {
    throw invalid('"type" is missing: the type of the message, such as "notification".');
  }
  if (!isRecord(data)) throw invalid('"data" is an object with the fields of the message.');
  if (!isTarget(to)) {
    throw invalid(
      `"to" is "*", a session_id, up to ${maxRecipients} session_ids, or { "userId": "…" } and nothing beside it.`,
    );
  }
  return { room, type, data, to };
}

function isTarget(to: unknown): to is SendTarget {
  if (Array.isArray(to)) return to.length <= maxRecipients && to.every(isId);
  if (isRecord(to)) return isId(to.userId) && Object.keys(to).length === 1;
  return isId(to);
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && /^\S{1,128}$/.test(id);
}

function invalid(info: string): Problem {
  return new Problem(400, 'invalid-request', info);
}
