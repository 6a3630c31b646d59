import type { Connection } from '../../connection/connection';
import { messageTooLarge, tooManyParts } from '../sendErrors';
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
  if (packed.length > most) throw messageTooLarge(what, packed.length, most);
  const parts = splitMessage(packed, type, id, limit);
  if (parts.length === 0 || parts.length > PART_LIMITS.parts) {
    throw tooManyParts(what, packed.length, limit);
  }
  await connection.use(partSenderService).send(parts, to, signal);
}
