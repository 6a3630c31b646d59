import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ChatMessage } from '../chatState';

/** What hosts, or who reports, may give a reason for. */
export type ReasonKind = 'delete' | 'mute' | 'report';

/** What a reason is asked for, and what is done with it. */
export interface Asked {
  kind: ReasonKind;
  message: ChatMessage;
  act: (reason: string | undefined) => void;
}

/** The asking for reasons in a chat. */
export interface ReasonAsking {
  asked: Asked | undefined;
  /** Asks, where a `Chat.Reason` is in the chat; else acts without a reason. */
  ask: (asked: Asked) => void;
  close: () => void;
  /** Says that there is a `Chat.Reason`, until the answer is called. */
  register: () => () => void;
}

/** What a reason is asked for now. It is given up when the message goes. */
export function useReason(messages: readonly ChatMessage[]): ReasonAsking {
  const [asked, setAsked] = useState<Asked>();
  const places = useRef(0);
  const id = asked?.message.id;
  const isGone = id !== undefined && messages.find((one) => one.id === id)?.removed !== undefined;
  const isEmptied = messages.length === 0;

  const close = useCallback(() => setAsked(undefined), []);
  useEffect(() => {
    if (isGone || isEmptied) close();
  }, [isGone, isEmptied, close]);

  return useMemo(
    () => ({
      asked,
      ask: (next) => {
        if (places.current === 0) next.act(undefined);
        else setAsked(next);
      },
      close,
      register: () => {
        places.current += 1;
        return () => {
          places.current -= 1;
        };
      },
    }),
    [asked, close],
  );
}
