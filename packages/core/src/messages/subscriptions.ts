import { messageOf } from '../errors/messageOf';
import type { Connection } from '../connection/connection';
import type { MessageDefinition } from '../definitions/definition';
import type { Received, Subscription } from './message';
import { createReportPace } from './reportPace';
import { wireType } from './wireType';

/** The handlers of a connection, found by what a message looks like. */
export interface Subscriptions {
  add(subscription: Subscription): () => void;
  /** Those whose definition reads this message. */
  of(message: Pick<Received, 'raw' | 'type'>): Subscription[];
  /** How many handlers each type has. */
  counts(): Record<string, number>;
}

/** Makes them: plain definitions by their type on the wire, those with a `wire` of their own by asking each. */
export function createSubscriptions(connection: Connection): Subscriptions {
  const plain = new Map<string, Set<Subscription>>();
  const formats = new Set<Subscription>();
  const pace = createReportPace(Date.now);

  function isMatch({ type, wire }: MessageDefinition<unknown, unknown>, raw: unknown): boolean {
    try {
      return wire?.match(raw) === true;
    } catch (cause) {
      const why = messageOf(cause);
      if (pace(type)) {
        connection.report({
          kind: 'rejected',
          code: 'wire-failed',
          mechanism: 'message',
          name: type,
          detail: `The wire.match of "${type}" threw: ${why}`,
        });
      }
      return false;
    }
  }

  return {
    add(subscription) {
      const { type, wire } = subscription.definition;
      const key = wireType(connection, type);
      const all = wire ? formats : (plain.get(key) ?? new Set());
      if (!wire) plain.set(key, all);
      all.add(subscription);
      return () => {
        all.delete(subscription);
        if (!wire && all.size === 0 && plain.get(key) === all) plain.delete(key);
      };
    },
    of: ({ raw, type }) => {
      const found = [...(plain.get(type) ?? [])];
      for (const one of formats) if (isMatch(one.definition, raw)) found.push(one);
      return found;
    },
    counts() {
      const counts: Record<string, number> = {};
      for (const { definition } of [...plain.values(), formats].flatMap((all) => [...all])) {
        counts[definition.type] = (counts[definition.type] ?? 0) + 1;
      }
      return counts;
    },
  };
}
