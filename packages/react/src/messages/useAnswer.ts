import { requestService, type AnswerHandler, type RequestDefinition } from '@backchannel/core';
import { useEffect } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useLatest } from '../internal/useLatest';

/**
 * Answers the requests of one definition while the component is mounted; where several do, the newest one. The handler need not be memoised
 * and may answer with a promise.
 *
 * `return refuse('why')` says no on purpose, and the asker gets the text. What the handler throws stays here: the asker learns only that it
 * failed, and `onEvent` has it as `handler-failed`. Who may ask is the definition's `from`.
 *
 * @example
 * ```tsx
 * useAnswer(seatOf, ({ row }, { sender, refuse }) => {
 *   const seat = freeSeats(row)[0];
 *   return seat ? { seat } : refuse('The row is full.');
 * });
 * ```
 */
export function useAnswer<Q, A, QI, AI>(
  definition: RequestDefinition<Q, A, QI, AI>,
  handler: AnswerHandler<Q, AI>,
  options: CallOption = {},
): void {
  const connection = useConnection(options);
  const latest = useLatest(handler);
  useEffect(
    () =>
      connection
        ?.use(requestService)
        .answer<Q, AI>(definition, (data, info) => latest.current(data, info)),
    [connection, definition, latest],
  );
}
