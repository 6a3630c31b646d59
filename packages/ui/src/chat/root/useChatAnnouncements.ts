import { useEffect, useRef } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { useLatest } from '../../internal/useLatest';
import type { ChatLabels } from '../../labels/chatLabels';
import { chatProblem, failureOf } from '../chatProblem';
import type { ChatState } from '../chatState';
import { messageAnnouncement } from './messageAnnouncement';

/** Ids that may be remembered for nothing. */
const SPARE = 1_000;

/**
 * Says new messages of others and those that an edit makes mention this participant, failures, and how many earlier messages were loaded. Own and replayed
 * messages are silent, and so is everything that was there before the chat was shown, and what comes while `isSilent`.
 */
export function useChatAnnouncements(
  { messages, history }: Pick<ChatState, 'messages' | 'history'>,
  labels: ChatLabels,
  announce: (announcement: Announcement) => void,
  isSilent = () => false,
) {
  const silent = useLatest(isSilent);
  /* Whether they mention this participant, by id. */
  const known = useRef<Map<string, boolean>>(undefined);
  const failed = useRef(new Set<string>());
  const words = useLatest(labels);
  const wasLoading = useRef(false);
  const latest = useLatest(messages);
  const before = useRef<ChatState['messages']>([]);

  useEffect(() => {
    known.current ??= mentionsById(messages);
    for (const message of changedSince(before.current, messages)) {
      if (message.delivery !== 'failed') failed.current.delete(message.id);
      else if (!failed.current.has(message.id)) {
        failed.current.add(message.id);
        announce({
          kind: 'chat-failed',
          priority: 'assertive',
          text: words.current.chatAnnounceFailed(chatProblem(failureOf(message), words.current)),
        });
      }
      const mentionedMe = known.current.get(message.id);
      if (mentionedMe === message.mentionsMe) continue;
      known.current.set(message.id, message.mentionsMe);
      const isNews = mentionedMe === undefined ? !message.isReplayed : message.mentionsMe;
      if (message.isOwn || !isNews) continue;
      if (silent.current()) continue;
      announce(messageAnnouncement(message, words.current));
    }
    before.current = messages;
    /* The log lets go of what is old, and so does this. */
    if (known.current.size > 2 * messages.length + SPARE) {
      known.current = mentionsById(messages);
    }
  }, [messages, announce, words, silent]);

  useEffect(() => {
    if (history === 'loading') wasLoading.current = true;
    else if (wasLoading.current) {
      wasLoading.current = false;
      const replayed = latest.current.filter(({ isReplayed }) => isReplayed).length;
      if (history !== 'loaded' || replayed === 0) return;
      announce({ kind: 'chat-history', text: words.current.chatAnnounceEarlier(replayed) });
    }
  }, [history, latest, announce, words]);
}

const mentionsById = (messages: ChatState['messages']) =>
  new Map(messages.map(({ id, mentionsMe }) => [id, mentionsMe]));

/** Those that are not what they were before. Most are: the oldest went, and others came at the end. */
function changedSince(before: ChatState['messages'], messages: ChatState['messages']) {
  const [first] = messages;
  const gone = first ? Math.max(before.indexOf(first), 0) : 0;
  let start = 0;
  while (start < messages.length && messages[start] === before[start + gone]) start += 1;
  return messages.slice(start);
}
