import { messageService } from '@backchannel/core';
import type { DailyEventObjectAppMessage } from '@daily-co/daily-js';
import { useCallback, useEffect } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useLatest } from '../internal/useLatest';

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

/** The form that behaves as daily-react's. */
export function useRawAppMessage<Data>(
  { onAppMessage }: RawAppMessageArgs<Data>,
  options: CallOption,
): SendRawAppMessage<Data> {
  const connection = useConnection(options);
  const handler = useLatest(onAppMessage);
  const send = useCallback<SendRawAppMessage<Data>>(
    (data, to = '*') => void connection?.call.sendAppMessage(data, to),
    [connection],
  );
  useEffect(
    () =>
      connection
        ?.use(messageService)
        .onRaw((event) => handler.current?.(event as DailyEventObjectAppMessage<Data>, send)),
    [connection, handler, send],
  );
  return send;
}
