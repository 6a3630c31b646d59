import type { Connection } from '../connection/connection';
import type { MessageDefinition } from '../definitions/definition';
import { toBackchannelError } from '../errors/backchannelError';
import type { Json } from '../json/json';
import { messageLimitService } from './messageLimit';
import type { WholeMessage } from './parts/partsInUse';
import { messageTooLarge } from './sendErrors';

/**
 * Hands a message to daily-js, whole if it fits, else in parts if its definition allows them. Where daily-js turns out to take less than was
 * known, once more in smaller parts. Answers its characters of JSON.
 */
export async function transmit(
  connection: Connection,
  wire: Json,
  maxSize: MessageDefinition<unknown>['maxSize'],
  message: Omit<WholeMessage, 'json'>,
): Promise<number> {
  const limit = connection.use(messageLimitService);
  const json = JSON.stringify(wire);
  const size = json.length;
  const parts = typeof maxSize === 'object' ? maxSize : undefined;
  for (;;) {
    const most = limit.now();
    const allowed = parts ? parts.maxSize : Math.min((maxSize as number | undefined) ?? most, most);
    try {
      if (size <= Math.min(most, allowed)) connection.call.sendAppMessage(wire, message.to);
      else if (!parts || allowed <= most) throw messageTooLarge(message.what, size, allowed);
      else await parts.send(connection, { json, ...message }, allowed, most);
      return size;
    } catch (cause) {
      if (!limit.learn(cause)) throw toBackchannelError(cause, 'daily-refused');
    }
  }
}
