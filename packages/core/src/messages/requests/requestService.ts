import type { Service } from '../../connection/connection';
import { clashesService, type Noteworthy } from '../../definitions/clashesService';
import { createAnswerer, type AnswerHandler } from './answerer';
import { createAsker, type AskOptions } from './asker';
import type { RequestDefinition } from './defineRequest';

type Noted = Readonly<{
  ask: Noteworthy & Readonly<{ type: string }>;
  reply: Readonly<{ type: string }>;
  answer?: unknown;
}>;

/** Asking one participant and answering, on one connection. */
export interface Requests {
  /**
   * Asks one participant and resolves with its answer. Rejects as `timeout`, `left`, `no-handler`, `rejected` or `aborted`, as `invalid-data` where
   * the answer does not fit, and as sending a message does.
   */
  request<A, QI extends object>(
    definition: RequestDefinition<unknown, A, QI, unknown>,
    data: NoInfer<QI>,
    options: AskOptions,
  ): Promise<A>;
  /** Answers one kind of request; the newest handler of a definition does. The answer of this function ends it. */
  answer<Q, AI>(
    definition: RequestDefinition<Q, unknown, unknown, AI>,
    handler: AnswerHandler<Q, NoInfer<AI>>,
  ): () => void;
}

/**
 * The requests of a connection.
 *
 * @example
 * ```ts
 * const { request } = connect(call).use(requestService);
 * const { seat } = await request(seatOf, { row: 3 }, { to: sessionId, timeout: 5_000 });
 * ```
 */
export const requestService: Service<Requests> = {
  name: 'requests',
  create: (connection) => {
    const asker = createAsker(connection);
    const answerer = createAnswerer(connection);
    const note = connection.use(clashesService);
    /* The answer's own schema is in neither message. */
    const noteBoth = ({ ask, reply, answer }: Noted) => {
      note('message', ask.type, ask);
      note('message', reply.type, { kind: 'answer', schema: answer });
    };
    connection.describe('requests', () => ({ asked: asker.count(), ...answerer.counts() }));
    return {
      request: (definition, data, options) => {
        noteBoth(definition);
        return asker.ask(definition, data, options);
      },
      answer: (definition, handler) => {
        noteBoth(definition);
        return answerer.answer(definition, handler);
      },
    };
  },
};
