import { isRecord } from '../api/json';
import { Problem } from './problem';

/** Reads a body that is a JSON object, and never more than `limit` bytes of it. @throws Problem 400, 413 or 415. */
export async function readJson(request: Request, limit: number): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw new Problem(
      415,
      'not-json',
      'Send the message as JSON, with "content-type: application/json".',
    );
  }
  const words = await readText(request, limit);
  let body: unknown;
  try {
    body = JSON.parse(words);
  } catch {
    throw new Problem(400, 'not-json', 'The body is not JSON.');
  }
  if (isRecord(body)) return body;
  throw new Problem(
    400,
    'invalid-request',
    'The body is not an object. Send { "room": "town-hall", "type": "notification", "data": { … }, "to": "*" }.',
  );
}

async function readText(request: Request, limit: number): Promise<string> {
  if (!request.body) return '';
  const decoder = new TextDecoder();
  const reader = request.body.getReader();
  let size = 0;
  let words = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return words + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      throw new Problem(
        413,
        'body-too-large',
        `The body is over ${limit} bytes. A message is at most 4,096 characters of JSON: send a reference to what is bigger.`,
      );
    }
    words += decoder.decode(value, { stream: true });
  }
}
