import type { Service } from '../../connection/connection';
import { BackchannelError } from '../../errors/backchannelError';
import { statusService } from '../../status/statusService';
import type { Limiter } from './rateLimit';

/** The rate limits of a connection, one for each type; what waits ends with the stay. */
export interface Limiters {
  /**
   * The limit of that type, made when it is first asked for: `open` gets its name in errors, and tells `onReplaced` of those that a newer one took
   * the place of.
   */
  of(type: string, open: (what: string, onReplaced: () => void) => Limiter): Limiter;
}

/** Part of a connection where a rate limit is used: who has none does not ship it. */
export const limitersService: Service<Limiters> = {
  name: 'rate-limits',
  create: (connection) => {
    const limiters = new Map<string, Limiter>();

    const onReplaced = (type: string) => () =>
      connection.report({
        kind: 'throttled',
        code: 'throttled',
        mechanism: 'message',
        name: type,
        from: 'self',
        detail: `"${type}" was not sent: a newer one goes out in its place.`,
      });

    connection.use(statusService).onStay(({ type }) => {
      if (type === 'joined') return;
      for (const limiter of limiters.values()) {
        limiter.stop(
          new BackchannelError(
            'left',
            'the call was left while the message waited for its rate limit.',
          ),
        );
      }
    });
    connection.describe('rate-limits', () => ({
      waiting: [...limiters.values()].reduce((sum, { waiting }) => sum + waiting, 0),
    }));

    return {
      of: (type, open) => {
        const limiter = limiters.get(type) ?? open(`the message "${type}"`, onReplaced(type));
        limiters.set(type, limiter);
        return limiter;
      },
    };
  },
};
