import {
  useChatPeople,
  type CallOption,
  type ChatPerson,
  type Recipient,
} from '@backchannel/react';
import { createContext, useContext } from 'react';

/** Where the people to mention come from: the call, or a list where there is none. */
export interface MentionSource extends CallOption {
  /** Whom the chat is for. */
  to?: Recipient | undefined;
  people?: readonly ChatPerson[] | undefined;
}

const NOBODY: readonly ChatPerson[] = [];
const SourceContext = createContext<MentionSource>({ people: NOBODY });

/** Tells the composer whom it can mention. */
export const MentionSourceProvider = SourceContext.Provider;

const MOST_SHOWN = 8;

/** At most eight people for what is typed of a mention. Nothing of the roster is read while nothing is. */
export function useMentionable(query: string | undefined): readonly ChatPerson[] {
  const { call, people, to } = useContext(SourceContext);
  const isIdle = query === undefined || people !== undefined;
  const found = useChatPeople({ call: isIdle ? null : call, to, query, limit: MOST_SHOWN });
  if (query === undefined) return NOBODY;
  return people ?? found;
}
