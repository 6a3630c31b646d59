import { BackchannelError } from '@backchannel/core';
import { DailyApiError } from './dailyApiError';
import { explainFailure } from './explainFailure';
import type { FailedAnswer } from './explainFailure';
import { isRecord, text } from './json';
import type { Pacer } from './pacer';
import { abortable, pause } from './pause';
import { readRetryAfter, retryDelay } from './retryDelay';

/** The part of `fetch` that is used: `globalThis.fetch` and `LocalDaily.fetch` both fit. */
export type FetchLike = (request: Request) => Promise<Response>;

/** What every request of one API object shares. */
export interface RequestSettings {
  baseUrl: string;
  apiKey: string;
  fetch: FetchLike;
  pace: Pacer;
  /** Attempts in all, the first included. */
  maxAttempts: number;
  /** ms for one attempt. */
  timeout: number;
}

/** One request, before the base URL and the key are added. */
interface RequestPlan {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** What errors say instead of `path`, where the path holds a secret. */
  label?: string;
  body?: unknown;
  /** Not tried again after 5xx, which may hide that it was carried out. */
  onlyOnce?: boolean;
  signal?: AbortSignal;
}

/** Sends one request to Daily. */
export type DailyRequest = (plan: RequestPlan) => Promise<Record<string, unknown>>;

/** A longer wait is the caller's decision, who learns about it through `retryAfter`. */
const longestWait = 30_000;

/** Of what an answer says, in characters: errors end in logs. */
const longestWords = 500;

/**
 * Makes the function that every call to Daily goes through: paced, with a time limit, tried again after 429 and 5xx
 * only, and without the key in anything it throws.
 */
export function createDailyRequest(settings: RequestSettings): DailyRequest {
  const { apiKey, baseUrl, maxAttempts } = settings;
  const redact = (words: string | undefined) =>
    words?.replaceAll(apiKey, '[api key]').slice(0, longestWords);

  async function attempt(
    plan: RequestPlan,
    body: string | undefined,
    request: string,
    attempts: number,
  ) {
    const limit = AbortSignal.timeout(settings.timeout);
    const signal = plan.signal ? AbortSignal.any([plan.signal, limit]) : limit;
    try {
      const asked = settings.fetch(
        new Request(baseUrl + plan.path, {
          method: plan.method,
          headers: {
            authorization: `Bearer ${apiKey}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body }),
          redirect: 'manual',
          signal,
        }),
      );
      const read = asked.then(async (response) => ({
        response,
        answer: parse(await response.text()),
      }));
      return await abortable(read, signal);
    } catch (cause) {
      plan.signal?.throwIfAborted();
      if (limit.aborted) {
        throw new DailyApiError(
          'timeout',
          `No answer from Daily in ${settings.timeout} ms. It may still have carried the request out`,
          request,
          { attempts },
        );
      }
      const why = redact(describe(cause));
      throw new DailyApiError('unreachable', `${baseUrl} cannot be reached: ${why}`, request, {
        attempts,
      });
    }
  }

  return async (plan) => {
    const request = `${plan.method} ${plan.label ?? plan.path}`;
    const body = plan.body === undefined ? undefined : stringify(plan.body, request);
    for (let attempts = 1; ; attempts += 1) {
      plan.signal?.throwIfAborted();
      await settings.pace(plan.signal);
      const { response, answer } = await attempt(plan, body, request, attempts);
      const { status } = response;
      const isDailys = isRecord(answer) && !isRedirect(status);
      if (response.ok && isDailys) return answer;
      if (!isDailys && status !== 429 && status < 500) {
        throw new DailyApiError(
          'unexpected-answer',
          `${baseUrl} answered ${status} ${isRedirect(status) ? 'with a redirect, which is not followed' : 'without a JSON object'}, so this is not Daily but a proxy or a page. Check the baseUrl: Daily's is https://api.daily.co/v1`,
          request,
          { attempts, status },
        );
      }
      const failed = readFailure(status, answer, redact);
      const retryAfter = readRetryAfter(response.headers.get('retry-after'));
      const wait = retryDelay(attempts, retryAfter);
      const mayPass = status === 429 || (status >= 500 && !plan.onlyOnce);
      if (!mayPass || attempts >= maxAttempts || wait > longestWait) {
        const { code, message } = explainFailure(failed, attempts);
        throw new DailyApiError(code, message, request, { ...failed, attempts, retryAfter });
      }
      await pause(wait, plan.signal);
    }
  };
}

function parse(words: string): unknown {
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return undefined;
  }
}

/** A redirect would turn a POST into a GET, or take the key elsewhere. Browsers show it as 0. */
const isRedirect = (status: number) => status < 200 || (status >= 300 && status < 400);

function stringify(body: unknown, request: string): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new BackchannelError(
      'not-serializable',
      `${request} was not sent: JSON cannot hold what it says (${describe(cause)}). Pass plain objects, arrays, strings, numbers and booleans.`,
    );
  }
}

function readFailure(
  status: number,
  body: unknown,
  redact: (words: string | undefined) => string | undefined,
): FailedAnswer {
  const record = isRecord(body) ? body : {};
  return {
    status,
    error: redact(text(record.error)),
    info: redact(text(record.info)),
  };
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return 'no reason given';
  const inner = cause.cause instanceof Error ? `: ${cause.cause.message}` : '';
  return cause.message + inner;
}
