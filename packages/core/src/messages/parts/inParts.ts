import type { Connection } from '../../connection/connection';
import { sendError } from '../sendError';
import { packText } from './pack';
import { PART_LIMITS } from './part';
import { putPartsInUse, type MessageInParts, type WholeMessage } from './partsInUse';
import { createPartReceiver } from './receiveParts';
import { partSenderService } from './sendParts';
import { splitMessage } from './splitMessage';

/**
 * A `maxSize` above Daily's limit for one app message: what is larger goes out in parts, 30 a second, and arrives whole, once. Only receivers
 * with the kit put the parts together again, once a definition of theirs says `inParts` as well.
 *
 * `maxSize` in characters of JSON, at most 256,000.
 *
 * @example
 * ```ts
 * export const essay = defineMessage<{ text: string }>('essay', { maxSize: inParts(64_000) });
 * ```
 */
export function inParts(maxSize: number): MessageInParts {
  putPartsInUse(createPartReceiver);
  return { maxSize: Math.min(maxSize, PART_LIMITS.message), send };
}

async function send(
  connection: Connection,
  { json, type, id, to, signal, what }: WholeMessage,
  most: number,
  limit: number,
): Promise<void> {
  const packed = packText(json);
  const size = packed.length;
  if (size > most) {
    throw sendError('message-too-large', { size, limit: most }, (texts) =>
      texts.messageTooLarge(what, size, most),
    );
  }
  const parts = splitMessage(packed, type, id, limit);
  if (parts.length === 0 || parts.length > PART_LIMITS.parts) {
    throw sendError('message-too-large', { size, limit, parts: PART_LIMITS.parts }, (texts) =>
      texts.tooManyParts(what, size, PART_LIMITS.parts, limit),
    );
  }
  await connection.use(partSenderService).send(parts, to, signal);
}
