import { chatService, type Status } from '@backchannel/core';
import { useMemo } from 'react';
import { useConnection, type CallOption } from '../connection/useConnection';
import { useStatus } from '../connection/useStatus';
import { act } from '../internal/act';
import { useStateAtom } from '../internal/useStateAtom';
import type { ReasonOption } from './useChat';

/** What `useChatModeration` takes. */
export interface ChatModerationOptions extends CallOption {
  /** The channel that is moderated. Default `main`. */
  channel?: string | undefined;
}

/** What `useChatModeration` answers. The actions are stable, and reject with `not-host` or `not-joined`. */
export interface ChatModeration {
  /** Whether this client is a host. */
  canModerate: boolean;
  /** Whether nobody but hosts may write. */
  isPaused: boolean;
  /** Lets nobody but hosts write. */
  pause: { (): Promise<void>; (options: ReasonOption): Promise<void> };
  /** Lets everybody write again. */
  resume: () => Promise<void>;
  /** Shows nobody what somebody writes from now on. Also rejects with `host-value-too-large` when eighty are muted. */
  mute: (sessionId: string, options?: ReasonOption) => Promise<void>;
  unmute: (sessionId: string) => Promise<void>;
  /** Whether somebody is muted: the `sender` of a message, or anybody with a session_id and a user_id. Another function when that changed. */
  isMuted: (person: { sessionId: string; userId: string }) => boolean;
  /** Empties the chat on all screens, all channels; nothing from before is handed to anybody again. */
  startFresh: () => Promise<void>;
  status: Status;
}

const nobody = () => false;

/**
 * What hosts decide about the chat. Every receiver obeys it, since it checks with Daily who is host; late joiners obey it too.
 *
 * Pausing, muting and starting fresh are a host-held value, `chatRules`, as long as a host was there; muting outlasts a rejoin for those whose
 * token has a user_id. Hosts remove single messages with `remove` of `useChat`.
 *
 * @example
 * ```tsx
 * const { canModerate, pause } = useChatModeration();
 * return canModerate && <button onClick={() => pause({ reason: 'Break' })}>Pause the chat</button>;
 * ```
 */
export function useChatModeration({
  channel,
  ...options
}: ChatModerationOptions = {}): ChatModeration {
  const connection = useConnection(options);
  const chat = connection?.use(chatService) ?? null;
  const room = channel === undefined ? chat : (chat?.channel(channel) ?? null);
  const canModerate = useStateAtom(connection, chat?.canModerateAtom ?? null, false);
  const isPaused = useStateAtom(connection, room?.isPausedAtom ?? null, false);
  const isMuted = useStateAtom(connection, room?.isMutedAtom ?? null, nobody);
  const actions = useMemo(
    () => ({
      pause: (given?: ReasonOption) =>
        act(room, (one) => one.setPaused(true, { reason: given?.reason })),
      resume: () => act(room, (one) => one.setPaused(false)),
      mute: (sessionId: string, given?: ReasonOption) =>
        act(room, (one) => one.setMuted(sessionId, true, given)),
      unmute: (sessionId: string) => act(room, (one) => one.setMuted(sessionId, false)),
      startFresh: () => act(chat, (one) => one.startFresh()),
    }),
    [room, chat],
  );
  return { canModerate, isPaused, isMuted, ...actions, status: useStatus(options) };
}
