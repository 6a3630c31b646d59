import { messageService, type Connection } from '@backchannel/core';
import type { DailyEventObjectAppMessage } from '@daily-co/daily-js';

/** Sends as daily-js does: throws before join, checks nothing else, no echo. */
export type SendRawAppMessage<Data> = (data: Data, to?: string | string[]) => void;

/** The arguments of daily-react's `useAppMessage`. */
export interface RawAppMessageArgs<Data> {
  /** Gets every app message as daily-js tells it, whoever sent it; nothing is checked. Need not be memoised. */
  onAppMessage?(
    event: DailyEventObjectAppMessage<Data>,
    sendAppMessage?: SendRawAppMessage<Data>,
  ): void;
}

/** `send` of the form that behaves as daily-react's. */
export function createRawSend<Data>(connection: Connection | null): SendRawAppMessage<Data> {
  return (data, to = '*') => void connection?.call.sendAppMessage(data, to);
}

/** Hands every app message to a listener, with its way to answer. */
export function listenRaw(
  connection: Connection,
  listener: NonNullable<RawAppMessageArgs<unknown>['onAppMessage']>,
): () => void {
  const send = createRawSend(connection);
  return connection.use(messageService).onRaw((event) => listener(event, send));
}
