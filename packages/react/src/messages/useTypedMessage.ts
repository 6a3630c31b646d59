import { messageService, type MessageDefinition, type MessageHandler } from '@backchannel/core';
import { useCallback, useEffect } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { act } from '../internal/act';
import { useLatest } from '../internal/useLatest';
import { toRecipient, type Send } from './sendTypes';

/** What the definition form takes beside the handler. */
export interface AppMessageOptions extends CallOption {
  /** Also give this client's own messages to its handlers. Daily itself never echoes. Default false. */
  includeSelf?: boolean;
}

/** The form with a definition. */
export function useTypedMessage<D extends object>(
  definition: MessageDefinition<D> | null,
  handler: MessageHandler<D> | undefined,
  { includeSelf = false, ...options }: AppMessageOptions,
): Send<D> {
  const connection = useConnection(options);
  const latest = useLatest(handler);
  const isListening = handler !== undefined;

  useEffect(() => {
    if (!connection || !definition || !isListening) return undefined;
    return connection
      .use(messageService)
      .subscribe(definition, (data, info) => latest.current?.(data, info));
  }, [connection, definition, isListening, latest]);

  return useCallback<Send<D>>(
    (data, target) =>
      act(definition && connection, ({ use }) => {
        const to = toRecipient(target);
        return use(messageService).send(definition as MessageDefinition<D>, data, {
          to,
          includeSelf,
        });
      }),
    [connection, definition, includeSelf],
  );
}
