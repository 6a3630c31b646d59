import {
  DAILY_LIMITS,
  messageLimitService,
  messageService,
  statusService,
  type Connection,
  type MessageDefinition,
  type MessageHandler,
} from '@backchannel/core';
import type { CallOption } from '../connection/useConnection';
import { act } from '../internal/act';
import { toSendOptions, type Send } from './sendTypes';

/** What the definition form takes beside the handler. */
export interface AppMessageOptions extends CallOption {
  /** Also give this client's own messages to its handlers. Daily itself never echoes. Default false. */
  includeSelf?: boolean;
}

/** `send` of the form with a definition. */
export function createSend<I extends object>(
  connection: Connection | null,
  definition: MessageDefinition<unknown, I>,
  includeSelf: boolean,
): Send<I> {
  const send = (data: I, target?: Parameters<Send<I>>[1]) =>
    act(connection, ({ use }) =>
      use(messageService).send(definition, data as NoInfer<I>, {
        ...toSendOptions(target),
        includeSelf,
      }),
    );
  return Object.defineProperties(send, {
    type: { value: definition.type },
    isReady: { get: () => connection?.use(statusService).isJoined() ?? false },
    limit: {
      get: () => connection?.use(messageLimitService).now() ?? DAILY_LIMITS.message,
    },
  }) as Send<I>;
}

/** Hands the messages of a definition to a handler. */
export function listenTyped<D>(
  connection: Connection,
  definition: MessageDefinition<D, unknown>,
  handler: MessageHandler<D>,
): () => void {
  return connection.use(messageService).subscribe(definition, handler);
}
