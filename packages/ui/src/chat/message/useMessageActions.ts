import { useMemo, type RefObject } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { errorText } from '../../internal/errorText';
import { useLatest } from '../../internal/useLatest';
import type { ChatLabels } from '../../labels/chatLabels';
import type { MessageActions } from './messageActions';
import type { ChatState, ModerationState } from '../chatState';
import type { ComposerTarget } from '../composer/composerTarget';
import { senderWords } from './senderWords';

interface Given {
  chat: ChatState;
  moderation: ModerationState;
  labels: ChatLabels;
  root: RefObject<HTMLElement | null>;
  field: RefObject<HTMLTextAreaElement | null>;
  announce: (announcement: Announcement) => void;
  setTarget: (target: ComposerTarget) => void;
  pickEmoji: (onPick: (emoji: string) => void, from: HTMLElement | null) => void;
}

/** The actions on messages. Whoever acts on a message keeps the focus on it; what failed is said. */
export function useMessageActions(given: Given): MessageActions {
  const latest = useLatest(given);
  return useMemo(() => {
    const now = () => latest.current;
    const elementOf = (id: string) =>
      [...(now().root.current?.querySelectorAll<HTMLElement>('li[data-id]') ?? [])].find(
        ({ dataset }) => dataset.id === id,
      );
    const show = (id: string) => elementOf(id)?.focus();
    const run = (action: Promise<unknown>, done?: string) =>
      void action.then(
        () => done !== undefined && now().announce({ kind: 'chat-action', text: done }),
        (failure: unknown) =>
          now().announce({
            kind: 'chat-action',
            priority: 'assertive',
            text: now().labels.chatAnnounceProblem(errorText(failure)),
          }),
      );

    const react = (id: string, emoji: string) => run(now().chat.react(id, emoji));

    return {
      show,
      reply: (message) => now().setTarget({ kind: 'reply', message }),
      edit: (message) => now().setTarget({ kind: 'edit', message }),
      react: ({ id }, emoji) => react(id, emoji),
      pickReaction: ({ id }) => now().pickEmoji((emoji) => react(id, emoji), elementOf(id) ?? null),
      remove: ({ delivery, id }) => {
        // What was never sent leaves no line behind that could keep the focus.
        if (delivery === 'failed') now().field.current?.focus();
        else show(id);
        run(now().chat.remove(id), now().labels.chatAnnounceDeleted);
      },
      report: ({ id }) => {
        show(id);
        run(now().chat.report(id), now().labels.chatAnnounceReported);
      },
      mute: (message) => {
        const { id, sender } = message;
        const { labels, moderation } = now();
        show(id);
        if (sender.kind === 'server') return;
        const name = senderWords(message, labels);
        if (moderation.isMuted(sender)) {
          run(moderation.unmute(sender.sessionId), labels.chatAnnounceUnmuted(name));
        } else run(moderation.mute(sender.sessionId), labels.chatAnnounceMuted(name));
      },
      retry: ({ id }) => {
        show(id);
        now()
          .chat.retry(id)
          .catch(() => undefined);
      },
    };
  }, [latest]);
}
