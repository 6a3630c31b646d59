import { messageOf } from '../errors/messageOf';
import type { Connection } from '../connection/connection';
import type { MessageDefinition } from '../definitions/definition';
import { judge, type Verdict } from './judge';
import type { Received, Subscription } from './message';

/** Gives a message to its handlers, judged once for each definition. Nothing gets out. */
export function deliver(
  connection: Connection,
  received: Received,
  subscriptions: Iterable<Subscription>,
): void {
  const verdicts = new Map<MessageDefinition<unknown, unknown>, Verdict<unknown>>();
  for (const { definition, handler } of subscriptions) {
    const verdict = verdicts.get(definition) ?? judge(connection, definition, received);
    verdicts.set(definition, verdict);
    if (!verdict.ok) continue;
    try {
      handler(verdict.value, received.info);
    } catch (cause) {
      connection.report({
        kind: 'failed',
        code: 'handler-failed',
        mechanism: 'message',
        name: definition.type,
        detail: `A handler of "${definition.type}" threw: ${messageOf(cause)}`,
      });
    }
  }
}
