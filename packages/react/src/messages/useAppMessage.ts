import type { MessageDefinition, MessageHandler } from '@backchannel/core';
import { useEffect, useMemo } from 'react';
import { useConnection } from '../connection/useConnection';
import { useLatest } from '../internal/useLatest';
import {
  createRawSend,
  listenRaw,
  type RawAppMessageArgs,
  type SendRawAppMessage,
} from './rawAppMessage';
import type { Send } from './sendTypes';
import { createSend, listenTyped, type AppMessageOptions } from './typedMessage';

const NO_ARGS = {};

/**
 * Sends and receives app messages: ephemeral, to those in the call now, never stored; late joiners do not get them.
 *
 * Three forms. `useAppMessage({ onAppMessage })` is daily-react's, call for call. `useAppMessage(definition, handler?)` is typed and
 * checked: who may send it and its shape, before the handler sees it; what is turned away is reported to `onEvent`.
 * `useAppMessage<T>('type', handler?)` is typed without any check. Handlers need not be memoised; `send` is stable, and has `type`, `isReady` and
 * `limit`.
 *
 * At most 4,096 characters of JSON, or the definition's `maxSize`. `send` rejects with `not-joined` (or waits: `whenNotJoined: 'wait'`),
 * `message-too-large`, `unknown-recipient`, `invalid-data`, `throttled` (the definition's `rateLimit`), `left`, `aborted` or `daily-refused`. Source: docs.daily.co, `sendAppMessage`.
 *
 * @example
 * ```tsx
 * const buzz = defineMessage<{ volume: number }>('buzz');
 *
 * function Buzzer() {
 *   const send = useAppMessage(buzz, ({ volume }, { sender }) => ring(volume, sender));
 *   return <button onClick={() => send({ volume: 3 }, { to: { role: 'host' } })}>Buzz the hosts</button>;
 * }
 * ```
 */
export function useAppMessage<Data = unknown>(
  args?: RawAppMessageArgs<Data>,
): SendRawAppMessage<Data>;
/** With a definition, checked, or with a type alone. */
export function useAppMessage<D extends object, I extends object = D>(
  definition: MessageDefinition<D, I> | string,
  handler?: MessageHandler<D>,
  options?: AppMessageOptions,
): Send<I>;
export function useAppMessage(
  first: First = NO_ARGS,
  handler?: MessageHandler<unknown>,
  options: AppMessageOptions = NO_ARGS,
): SendRawAppMessage<unknown> | Send<object> {
  const connection = useConnection(options);
  const { includeSelf = false } = options;
  const definition = useMemo(() => toDefinition(first), [first]);
  const latest = useLatest({ handler, onAppMessage: toArgs(first).onAppMessage });
  const isListening = Boolean(definition ? handler : toArgs(first).onAppMessage);
  const send = useMemo(
    () =>
      definition
        ? createSend(connection, definition, includeSelf)
        : createRawSend<unknown>(connection),
    [connection, definition, includeSelf],
  );

  useEffect(() => {
    if (!connection || !isListening) return undefined;
    return definition
      ? listenTyped(connection, definition, (data, info) => latest.current.handler?.(data, info))
      : listenRaw(connection, (event, sendRaw) => latest.current.onAppMessage?.(event, sendRaw));
  }, [connection, definition, isListening, latest]);

  return send;
}

/**
 * `useAppMessage` under a name that daily-react does not have, for apps that import both.
 *
 * @example
 * ```ts
 * import { useAppMessage } from '@daily-co/daily-react';
 * import { useMessage } from '@backchannel/react';
 *
 * const send = useMessage(buzz, ({ volume }) => ring(volume));
 * ```
 */
export const useMessage = useAppMessage;

type First = RawAppMessageArgs<unknown> | MessageDefinition<unknown, object> | string;

function toDefinition(first: First): MessageDefinition<unknown, object> | null {
  if (typeof first === 'string') return { kind: 'message', type: first, from: 'anyone' };
  return 'kind' in first ? first : null;
}

function toArgs(first: First): RawAppMessageArgs<unknown> {
  return typeof first === 'string' || 'kind' in first ? NO_ARGS : first;
}
