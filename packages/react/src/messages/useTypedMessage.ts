import {
  DAILY_LIMITS,
  messageLimitService,
  messageService,
  statusService,
  type Connection,
  type MessageDefinition,
  type MessageHandler,
} from '@backchannel/core';
import { useEffect, useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { act } from '../internal/act';
import { useLatest } from '../internal/useLatest';
import { toSendOptions, type Send } from './sendTypes';

/** What the definition form takes beside the handler. */
export interface AppMessageOptions extends CallOption {
  /** Also give this client's own messages to its handlers. Daily itself never echoes. Default false. */
  includeSelf?: boolean;
}

/** The form with a definition. */
export function useTypedMessage<D, I extends object>(
  definition: MessageDefinition<D, I> | null,
  handler: MessageHandler<D> | undefined,
  { includeSelf = false, ...options }: AppMessageOptions,
): Send<I> {
  const connection = useConnection(options);
  const latest = useLatest(handler);
  const isListening = handler !== undefined;

  useEffect(() => {
    if (!connection || !definition || !isListening) return undefined;
    return connection
      .use(messageService)
      .subscribe(definition, (data, info) => latest.current?.(data, info));
  }, [connection, definition, isListening, latest]);

  return useMemo(
    () => createSend(connection, definition, includeSelf),
    [connection, definition, includeSelf],
  );
}

function createSend<I extends object>(
  connection: Connection | null,
  definition: MessageDefinition<unknown, I> | null,
  includeSelf: boolean,
): Send<I> {
  const send = (data: I, target?: Parameters<Send<I>>[1]) =>
    act(definition && connection, ({ use }) =>
      use(messageService).send(definition as MessageDefinition<unknown, I>, data as NoInfer<I>, {
        ...toSendOptions(target),
        includeSelf,
      }),
    );
  return Object.defineProperties(send, {
    type: { value: definition?.type ?? '' },
    isReady: { get: () => connection?.use(statusService).isJoined() ?? false },
    limit: {
      get: () => connection?.use(messageLimitService).now() ?? DAILY_LIMITS.message,
    },
  }) as Send<I>;
}
