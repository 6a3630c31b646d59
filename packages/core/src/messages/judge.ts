import { messageOf } from '../errors/messageOf';
import type { Connection } from '../connection/connection';
import { checkInput, type Checked } from '../definitions/check';
import type { MessageDefinition } from '../definitions/definition';
import type { ErrorCode } from '../errors/errorCodes';
import type { Received } from './message';
import { senderId } from './sender';

/** What a definition makes of a message, or by which code it is turned away. */
export type Verdict<D> = { ok: true; value: D } | { ok: false; code: ErrorCode };

/** Judges a message by one definition: first who may send it, then its form, then its shape. Reports what it turns away; never throws. */
export function judge<D>(
  { options, report }: Connection,
  { type, from: accepted, schema, wire }: MessageDefinition<D, unknown>,
  { raw, data, info }: Received,
): Verdict<D> {
  const { id, sender } = info;
  const from = senderId(sender);

  function reject(code: ErrorCode, reason: string): Verdict<D> {
    const detail = `"${type}" from ${from} was turned away: ${reason}.`;
    report({
      kind: 'rejected',
      code,
      mechanism: 'message',
      name: type,
      id,
      from,
      content: raw,
      detail,
    });
    return { ok: false, code };
  }

  const isServer = sender.kind === 'server';
  if (accepted === 'server' && !isServer) {
    return reject('not-from-server', 'only the server may send it');
  }
  if (accepted === 'host' && !isServer && !sender.isHost) {
    return reject('not-host', 'only hosts may send it');
  }
  let checked: Checked<D>;
  try {
    checked = checkInput(schema, wire ? wire.read(raw) : data);
  } catch (cause) {
    return reject('wire-failed', `its wire.read threw (${messageOf(cause)})`);
  }
  if (checked.ok) return checked;
  return reject('invalid-data', options.content ? checked.reason : checked.where);
}
