import { DailyApiError } from './dailyApiError';
import { explainFailure } from './explainFailure';
import type { FailedAnswer } from './explainFailure';
import { isRecord, text } from './json';
import type { Pacer } from './pacer';
import { pause } from './pause';
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

/**
 * Makes the function that every call to Daily goes through: paced, with a time limit, tried again after 429 and 5xx
 * only, and without the key in anything it throws.
 */
export function createDailyRequest(settings: RequestSettings): DailyRequest {
  const { apiKey, baseUrl, maxAttempts } = settings;
  const redact = (words: string | undefined) => words?.replaceAll(apiKey, '[api key]');

  async function attempt(plan: RequestPlan, request: string, attempts: number) {
    const limit = AbortSignal.timeout(settings.timeout);
    const signal = plan.signal ? AbortSignal.any([plan.signal, limit]) : limit;
    try {
      const response = await settings.fetch(
        new Request(baseUrl + plan.path, {
          method: plan.method,
          headers: {
            authorization: `Bearer ${apiKey}`,
            ...(plan.body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(plan.body !== undefined && { body: JSON.stringify(plan.body) }),
          signal,
        }),
      );
      return { response, body: parse(await response.text()) };
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
    for (let attempts = 1; ; attempts += 1) {
      plan.signal?.throwIfAborted();
      await settings.pace(plan.signal);
      const { response, body } = await attempt(plan, request, attempts);
      if (response.ok && isRecord(body)) return body;
      if (response.ok) {
        throw new DailyApiError(
          'unexpected-answer',
          `${baseUrl} answered ${response.status} without a JSON object. Check the baseUrl: Daily's is https://api.daily.co/v1`,
          request,
          { attempts, status: response.status },
        );
      }
      const answer = readFailure(response, body, redact);
      const retryAfter = readRetryAfter(response.headers.get('retry-after'));
      const wait = retryDelay(attempts, retryAfter);
      const mayPass = response.status === 429 || (response.status >= 500 && !plan.onlyOnce);
      if (!mayPass || attempts >= maxAttempts || wait > longestWait) {
        const { code, message } = explainFailure(answer, attempts);
        throw new DailyApiError(code, message, request, { ...answer, attempts, retryAfter });
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

function readFailure(
  response: Response,
  body: unknown,
  redact: (words: string | undefined) => string | undefined,
): FailedAnswer {
  const record = isRecord(body) ? body : {};
  return {
    status: response.status,
    error: redact(text(record.error)),
    info: redact(text(record.info)),
  };
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return 'no reason given';
  const inner = cause.cause instanceof Error ? `: ${cause.cause.message}` : '';
  return cause.message + inner;
}
