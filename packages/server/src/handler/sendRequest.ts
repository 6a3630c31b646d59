import { isRecord } from '../api/json';
import { isId, isRole } from '../messages/readTarget';
import type { SendTarget } from '../messages/sendTarget';
import type { RoleDirectory } from '../roles/roleDirectory';
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
export function readSendRequest(
  body: Record<string, unknown>,
  directory: RoleDirectory | undefined,
): SendRequest {
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
  if (typeof type !== 'string' || type === '' || type.length > 128) {
    throw invalid(
      '"type" is missing: the type of the message, 1 to 128 characters, such as "notification".',
    );
  }
  if (!isRecord(data)) throw invalid('"data" is an object with the fields of the message.');
  const target = readTo(to, directory);
  if (target !== undefined) return { room, type, data, to: target };
  throw invalid(
    `"to" is "*", a session_id, up to ${maxRecipients} session_ids, { "userId": "…" }, ${directory ? '{ "role": "…" }, ' : ''}or { "role": "…", "delivery": "broadcast" }, and nothing beside it.`,
  );
}

function readTo(to: unknown, directory: RoleDirectory | undefined): SendTarget | undefined {
  if (isId(to)) return to;
  if (Array.isArray(to)) return to.length <= maxRecipients && to.every(isId) ? to : undefined;
  if (!isRecord(to)) return undefined;
  const { userId, role, delivery, ...others } = to;
  if (Object.keys(others).length > 0) return undefined;
  if (role === undefined) return isId(userId) && delivery === undefined ? { userId } : undefined;
  if (!isRole(role) || userId !== undefined) return undefined;
  if (delivery === 'broadcast') return { role, delivery };
  return delivery === undefined && directory ? { role, directory } : undefined;
}

function invalid(info: string): Problem {
  return new Problem(400, 'invalid-request', info);
}
