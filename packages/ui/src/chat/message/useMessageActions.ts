import { useMemo, type RefObject } from 'react';
import type { Announcement } from '../../announcer/announcer';
import type { Run } from '../../internal/useActions';
import { useLatest } from '../../internal/useLatest';
import type { ChatLabels } from '../../labels/chatLabels';
import type { MessageActions } from './messageActions';
import type { ChatState, ModerationState } from '../chatState';
import type { ComposerTarget } from '../composer/composerTarget';
import type { ReasonAsking } from '../reason/useReason';
import { senderWords } from './senderWords';

interface Given {
  chat: ChatState;
  moderation: ModerationState;
  labels: ChatLabels;
  root: RefObject<HTMLElement | null>;
  field: RefObject<HTMLTextAreaElement | null>;
  announce: (announcement: Announcement) => void;
  run: Run;
  setTarget: (target: ComposerTarget) => void;
  pickEmoji: (onPick: (emoji: string) => void, from: HTMLElement | null) => void;
  askReason: ReasonAsking['ask'];
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
    const run = (action: () => Promise<unknown>, done?: string) =>
      now().run(async () => {
        await action();
        if (done !== undefined) now().announce({ kind: 'chat-action', text: done });
      });
    const react = (id: string, emoji: string) => run(() => now().chat.react(id, emoji));

    return {
      show,
      reply: (message) => now().setTarget({ kind: 'reply', message }),
      edit: (message) => now().setTarget({ kind: 'edit', message }),
      react: ({ id }, emoji) => react(id, emoji),
      pickReaction: ({ id }) => now().pickEmoji((emoji) => react(id, emoji), elementOf(id) ?? null),
      remove: (message) => {
        const { delivery, id, isOwn } = message;
        // What was never sent leaves no line behind that could keep the focus.
        if (delivery === 'failed') now().field.current?.focus();
        else show(id);
        const act = (reason?: string) =>
          run(() => now().chat.remove(id, ...because(reason)), now().labels.chatAnnounceDeleted);
        if (isOwn) act();
        else now().askReason({ kind: 'delete', message, act });
      },
      report: (message) => {
        const { id } = message;
        show(id);
        const act = (reason?: string) =>
          run(() => now().chat.report(id, ...because(reason)), now().labels.chatAnnounceReported);
        now().askReason({ kind: 'report', message, act });
      },
      mute: (message) => {
        const { id, sender } = message;
        const { labels, moderation } = now();
        show(id);
        if (sender.kind === 'server') return;
        const { sessionId } = sender;
        const name = senderWords(message, labels);
        if (moderation.isMuted(sender)) {
          return run(() => moderation.unmute(sessionId), labels.chatAnnounceUnmuted(name));
        }
        const act = (reason?: string) =>
          run(() => moderation.mute(sessionId, ...because(reason)), labels.chatAnnounceMuted(name));
        now().askReason({ kind: 'mute', message, act });
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

const because = (reason: string | undefined): [] | [{ reason: string }] =>
  reason === undefined ? [] : [{ reason }];
