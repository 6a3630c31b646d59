import type { Connection } from '../connection/connection';
import { checkInput, type Checked } from '../definitions/check';
import type { MessageDefinition } from '../definitions/definition';
import type { Received, Subscription } from './message';
import { senderId } from './sender';

/** Gives a message to its handlers: first who may send it, then its shape, once for each definition. Nothing gets out. */
export function deliver(
  connection: Connection,
  { type, data, info }: Received,
  subscriptions: Iterable<Subscription>,
): void {
  const verdicts = new Map<MessageDefinition<unknown>, Checked<unknown>>();
  for (const { definition, handler } of [...subscriptions]) {
    let verdict = verdicts.get(definition);
    if (!verdict)
      verdicts.set(definition, (verdict = judge(connection, definition, { type, data, info })));
    if (!verdict.ok) continue;
    try {
      handler(verdict.value, info);
    } catch (cause) {
      const detail = `A handler of "${type}" threw: ${cause instanceof Error ? cause.message : String(cause)}`;
      connection.report({
        kind: 'failed',
        code: 'handler-failed',
        mechanism: 'message',
        name: type,
        detail,
      });
    }
  }
}

function judge(
  { options, report }: Connection,
  definition: MessageDefinition<unknown>,
  { type, data, info }: Received,
): Checked<unknown> {
  const { id, sender } = info;
  const from = senderId(sender);
  const reject = (
    code: 'not-host' | 'not-from-server' | 'invalid-data',
    reason: string,
  ): Checked<unknown> => {
    const detail = `"${type}" from ${from} was turned away: ${reason}.`;
    report({
      kind: 'rejected',
      code,
      mechanism: 'message',
      name: type,
      id,
      from,
      content: data,
      detail,
    });
    return { ok: false, reason, where: reason };
  };
  const isServer = sender.kind === 'server';
  if (definition.from === 'server' && !isServer)
    return reject('not-from-server', 'only the server may send it');
  if (definition.from === 'host' && !isServer && !sender.isHost) {
    return reject(
      'not-host',
      'only hosts may send it, and Daily does not say that the sender is one',
    );
  }
  const checked = checkInput(definition.schema, data);
  if (checked.ok) return checked;
  return reject('invalid-data', options.content ? checked.reason : checked.where);
}
