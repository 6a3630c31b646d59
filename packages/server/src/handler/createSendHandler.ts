import type { MessageDefinition } from '@backchannel/core';
import type { DailyApi } from '../api/createDailyApi';
import type { SendResult } from '../messages/sendMessage';
import type { SendTarget } from '../messages/sendTarget';
import type { RoleDirectory } from '../roles/roleDirectory';
import type { MeetingToken, VerifyToken } from '../tokens/meetingToken';
import { createCallers } from './callers';
import { corsHeaders } from './origins';
import { Problem, toProblem } from './problem';
import type { RateLimit } from './rateLimiter';
import { readJson } from './readJson';
import { readSendRequest } from './sendRequest';

/** What a caller wants sent, for `authorize`. */
export interface MessageToAuthorize {
  /** The room, which the caller's token opens. */
  room: string;
  /** The type of the message, which is in `allow`. */
  type: string;
  /** Who it is for. */
  to: SendTarget;
}

/** What `createSendHandler` takes. */
export interface SendHandlerOptions {
  /** Sends, and asks Daily about tokens. */
  api: DailyApi;
  /** The messages that may be sent, and nothing else. Give them schemas: data without one is sent unchecked. */
  allow: readonly MessageDefinition<object>[];
  /** Default `api.validateToken`, which asks Daily. `selfSignedTokens` for tokens that your server signed. */
  verifyToken?: VerifyToken;
  /** Whether this caller may send this message; asked after everything else is checked. Default: owners only. */
  authorize?: (caller: MeetingToken, message: MessageToAuthorize) => boolean | Promise<boolean>;
  /** Whom `to: { "role": "speaker" }` reaches. Default: nobody, and callers have to add `"delivery": "broadcast"`. */
  directory?: RoleDirectory;
  /** For each caller, default 10 requests in 10,000 ms. Counted in this process only. */
  rateLimit?: RateLimit;
  /** Bytes, default 16,384. */
  maxBodySize?: number;
  /** Origins of pages that may call from elsewhere, such as `https://app.example`. Default none: same origin only. */
  origins?: readonly string[];
  /** Told about answers of 500 and more, also where only some recipients failed so. Default `console.error`. */
  onError?: (error: unknown) => void;
}

/**
 * Makes a `(request) => response` function through which a page sends as the server: any platform with fetch's
 * `Request` and `Response` can mount it, at any path.
 *
 * It takes `POST` with `authorization: Bearer <meeting token>` and `{ room?, type, data?, to? }`, and sends only what is in
 * `allow`, only into the room of the token, and only for owners unless `authorize` says otherwise. The
 * message arrives with `fromId: 'API'`; it is never kept. Answers 200 with `{ accepted, failed, presenceAge? }`, or
 * `{ error, info }`.
 *
 * @example
 * ```ts
 * const send = createSendHandler({ api: createDailyApi({ apiKey }), allow: [notification] });
 * export default { fetch: send };
 * ```
 */
export function createSendHandler({
  api,
  allow,
  verifyToken = (token, options) => api.validateToken(token, options),
  authorize = (caller) => caller.isOwner,
  directory,
  rateLimit = { requests: 10, perMs: 10_000 },
  maxBodySize = 16_384,
  origins = [],
  onError = (error) => console.error(error),
}: SendHandlerOptions): (request: Request) => Promise<Response> {
  const definitions = new Map(allow.map((definition) => [definition.type, definition]));
  const identify = createCallers(verifyToken, rateLimit);

  function tell(error: unknown) {
    try {
      onError(error);
    } catch (cause) {
      console.error(error, cause);
    }
  }

  async function send(request: Request): Promise<SendResult> {
    if (request.method !== 'POST') {
      throw new Problem(405, 'not-post', 'Send a POST request.', { allow: 'POST' });
    }
    const caller = await identify(request);
    const message = readSendRequest(await readJson(request, maxBodySize), directory);
    const { type, data, to } = message;
    const room = chooseRoom(caller, message.room);
    const definition = definitions.get(type);
    if (!definition) {
      throw new Problem(
        403,
        'type-not-allowed',
        `Messages of type ${JSON.stringify(type)} are not sent here. Add its definition to "allow".`,
      );
    }
    if (!(await authorize(caller, { room, type, to }))) {
      throw new Problem(
        403,
        'not-allowed',
        `You may not send ${JSON.stringify(type)} here: by default only owners may.`,
      );
    }
    return api.room(room).send(definition, data, { to, signal: request.signal });
  }

  return async (request) => {
    let headers: Record<string, string> = { 'cache-control': 'no-store' };
    try {
      headers = { ...headers, ...corsHeaders(request, origins) };
      if (request.method === 'OPTIONS' && headers['access-control-allow-origin'] !== undefined) {
        return new Response(null, { status: 204, headers });
      }
      const result = await send(request);
      for (const { error } of result.failed) if (toProblem(error).status >= 500) tell(error);
      return Response.json(toAnswer(result), { headers });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status >= 500 && !request.signal.aborted) tell(error);
      return Response.json(toReason(problem), {
        status: problem.status,
        headers: { ...headers, ...problem.headers },
      });
    }
  };
}

function chooseRoom(caller: MeetingToken, asked: string | undefined): string {
  if (caller.roomName !== undefined && asked !== undefined && caller.roomName !== asked) {
    throw new Problem(
      403,
      'other-room',
      'This meeting token is of another room. Send with the token of the room you are in.',
    );
  }
  const room = asked ?? caller.roomName;
  if (room !== undefined) return room;
  throw new Problem(
    400,
    'invalid-request',
    '"room" is missing, and this meeting token is of no room.',
  );
}

function toAnswer({ failed, ...result }: SendResult) {
  const reasons = failed.map(({ to, error }) => ({ to, ...toReason(toProblem(error)) }));
  return { ...result, failed: reasons };
}

function toReason({ code, message }: Problem) {
  return { error: code, info: message };
}
