import type { Connection } from '../connection/connection';
import { toBackchannelError } from '../errors/backchannelError';
import type { Json, JsonObject } from '../json/json';
import { messageLimitService } from './messageLimit';
import { packText } from './parts/pack';
import { PART_LIMITS } from './parts/part';
import { partSenderService } from './parts/sendParts';
import { splitMessage } from './parts/splitMessage';
import { messageTooLarge, tooManyParts } from './sendErrors';

/** A message that is ready to go. */
export interface Transmission {
  wire: Json;
  type: string;
  id: string;
  to: '*' | string[];
  maxSize: number | undefined;
  signal: { readonly aborted: boolean } | undefined;
  /** Its name in errors. */
  what: string;
}

/**
 * Hands a message to daily-js, whole if it fits, else in parts if its definition allows them. Where daily-js turns out to take less than was
 * known, once more in smaller parts. Answers its characters of JSON.
 */
export async function transmit(connection: Connection, message: Transmission): Promise<number> {
  const { wire, type, id, to, maxSize, signal, what } = message;
  const limit = connection.use(messageLimitService);
  const json = JSON.stringify(wire);
  for (;;) {
    const most = limit.now();
    const allowed = Math.min(maxSize ?? most, PART_LIMITS.message);
    try {
      if (json.length <= Math.min(most, allowed)) connection.call.sendAppMessage(wire, to);
      else {
        const parts = splitForSending({ json, type, id, most, allowed, what });
        await connection.use(partSenderService).send(parts, to, signal);
      }
      return json.length;
    } catch (cause) {
      if (!limit.learn(cause)) throw toBackchannelError(cause, 'daily-refused');
    }
  }
}

function splitForSending({
  json,
  type,
  id,
  most,
  allowed,
  what,
}: Record<'json' | 'type' | 'id' | 'what', string> &
  Record<'most' | 'allowed', number>): JsonObject[] {
  if (allowed <= most) throw messageTooLarge(what, json.length, allowed);
  const packed = packText(json);
  if (packed.length > allowed) throw messageTooLarge(what, packed.length, allowed);
  const parts = splitMessage(packed, type, id, most);
  if (parts.length === 0 || parts.length > PART_LIMITS.parts) {
    throw tooManyParts(what, packed.length, most);
  }
  return parts;
}
