import { requestService, type AskOptions, type RequestDefinition } from '@backchannel/core';
import { useCallback } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { act } from '../internal/act';

/** Asks one participant. Stable over renders. */
export type Ask<Q extends object, A> = (data: Q, options: AskOptions) => Promise<A>;

/**
 * Asks one participant something and gets its answer, typed and checked on both sides. Nothing is stored.
 *
 * An answer counts only from the one who was asked, and once. The promise rejects with `timeout` (10 s unless told otherwise), `left`,
 * `no-handler`, `rejected`, `aborted`, `unknown-recipient`, `invalid-data` (also where the answer does not fit), or as sending a message does.
 *
 * @example
 * ```tsx
 * const seatOf = defineRequest<{ row: number }, { seat: string }>('seat-of');
 *
 * function Seat({ usher }: { usher: string }) {
 *   const ask = useRequest(seatOf);
 *   const find = async () => show((await ask({ row: 3 }, { to: usher, timeout: 5_000 })).seat);
 *   return <button onClick={find}>Where do I sit?</button>;
 * }
 * ```
 */
export function useRequest<Q, A, QI extends object, AI>(
  definition: RequestDefinition<Q, A, QI, AI>,
  options: CallOption = {},
): Ask<QI, A> {
  const connection = useConnection(options);
  return useCallback<Ask<QI, A>>(
    (data, askOptions) =>
      act(connection, ({ use }) =>
        use(requestService).request<A, QI>(definition, data, askOptions),
      ),
    [connection, definition],
  );
}
