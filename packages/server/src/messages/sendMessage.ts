import type { MessageDefinition, WireMeta } from '@backchannel/core';
import { DailyApiError } from '../api/dailyApiError';
import type { DailyRequest } from '../api/dailyRequest';
import { readTarget, type CheckedTarget } from './readTarget';
import { resolveTarget } from './resolveTarget';
import type { SendTarget } from './sendTarget';
import { toWire } from './toWire';

/** What `send` takes beside the message. */
export interface SendOptions {
  /** Default `'*'`: everybody in the call. */
  to?: SendTarget;
  /**
   * The message's id, `[A-Za-z0-9_-]{1,64}`, on the wire as `_: { id }`. Receivers of this kit drop a second one with the
   * same id, so give one to what must not be shown twice. Default none: the message stays plain (a broadcast to a role has one).
   */
  id?: string;
  /** Stops waiting and trying again. What Daily already took stays sent. */
  signal?: AbortSignal;
}

/** A recipient that Daily did not take the message for. */
export interface FailedRecipient {
  /** `'*'` or a session_id. */
  to: string;
  /** Why not. */
  error: DailyApiError;
}

/** What became of a message. */
export interface SendResult {
  /** `['*']` or the session_ids for which Daily took it, which is no proof that it arrived. */
  accepted: string[];
  /** The others, when at least one was accepted. */
  failed: FailedRecipient[];
  /** ms that the presence was old at most; only when a `userId` or a directory's role was looked up. */
  presenceAge?: number;
}

/** Checks, measures and sends one message to each recipient. */
export async function sendMessage(
  request: DailyRequest,
  room: string,
  definition: MessageDefinition<unknown, object> | string,
  data: object,
  { to = '*', id, signal }: SendOptions,
): Promise<SendResult> {
  const target = readTarget(to);
  const wire = toWire(definition, data, metaOf(target, id));
  const { recipients, presenceAge } = await resolveTarget(request, room, target, signal);

  const sendTo = async (recipient: string): Promise<FailedRecipient | undefined> => {
    const path = `/rooms/${room}/send-app-message`;
    try {
      await request({ method: 'POST', path, body: { data: wire, recipient }, signal });
      return undefined;
    } catch (error) {
      if (error instanceof DailyApiError) return { to: recipient, error };
      throw error;
    }
  };

  // A wrong key or an empty room fails for everybody: the first recipient finds out alone.
  const [first, ...others] = recipients;
  const firstFailure = first === undefined ? undefined : await sendTo(first);
  if (firstFailure && failsForAll(firstFailure.error)) throw firstFailure.error;
  const failures = [firstFailure, ...(await Promise.all(others.map(sendTo)))];

  const failed = failures.filter((failure) => failure !== undefined);
  if (firstFailure && failed.length === recipients.length) throw firstFailure.error;
  return {
    accepted: recipients.filter((_, index) => failures[index] === undefined),
    failed,
    ...(presenceAge !== undefined && { presenceAge }),
  };
}

/** A broadcast says in the message whose it is, and has an id, so that what is tried again is not shown twice. */
function metaOf(target: CheckedTarget, id: string | undefined): WireMeta | undefined {
  if (target.kind !== 'broadcast') return id === undefined ? undefined : { id };
  return { id: id ?? crypto.randomUUID(), claim: { role: target.role } };
}

function failsForAll({ code }: DailyApiError): boolean {
  return code !== 'invalid-request' && code !== 'server-error' && code !== 'timeout';
}
