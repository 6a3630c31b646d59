import type { Connection } from '../../connection/connection';
import type { MessageDefinition } from '../../definitions/definition';
import { BackchannelError } from '../../errors/backchannelError';
import { statusService } from '../../status/statusService';
import type { Limiter } from './rateLimit';

/** The rate limits of a connection, one for each type; what waits ends with the stay. */
export function createLimiters(connection: Connection) {
  const limiters = new Map<string, Limiter>();

  function open({ type, rateLimit }: MessageDefinition<unknown, unknown>): Limiter | undefined {
    return rateLimit?.open(`the message "${type}"`, () =>
      connection.report({
        kind: 'throttled',
        code: 'throttled',
        mechanism: 'message',
        name: type,
        from: 'self',
        detail: `"${type}" was not sent: a newer one goes out in its place.`,
      }),
    );
  }

  connection.use(statusService).onStay(({ type }) => {
    if (type === 'joined') return;
    const left = () =>
      new BackchannelError(
        'left',
        'the call was left while the message waited for its rate limit.',
      );
    for (const limiter of limiters.values()) limiter.stop(left());
  });

  return {
    of(definition: MessageDefinition<unknown, unknown>): Limiter | undefined {
      if (!definition.rateLimit) return undefined;
      const limiter = limiters.get(definition.type) ?? open(definition);
      if (limiter) limiters.set(definition.type, limiter);
      return limiter;
    },
    waiting: () => [...limiters.values()].reduce((sum, { waiting }) => sum + waiting, 0),
  };
}
