import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ChatMode } from '@backchannel/react';
import type { Announcement } from '../../announcer/announcer';
import { useLatest } from '../../internal/useLatest';
import type { ChatLabels } from '../../labels/chatLabels';
import { chatProblem } from '../chatProblem';
import type { ChatState } from '../chatState';
import { NEW_MESSAGE, type ComposerTarget } from './composerTarget';
import { useNextCaret } from './useNextCaret';

const composing = 229;

/** What the composer's behaviour needs to know. */
export interface ComposerOptions {
  chat: Pick<ChatState, 'draft' | 'edit' | 'maxLength' | 'send' | 'setDraft'>;
  /** How often a text lies in the chat as one that was not sent. */
  countFailed: (text: string) => number;
  field: RefObject<HTMLTextAreaElement | null>;
  labels: ChatLabels;
  announce: (announcement: Announcement) => void;
  isReadOnly: boolean;
  mode: ChatMode;
  target: ComposerTarget;
  setTarget: (target: ComposerTarget) => void;
  /** Those who were picked for a text, by user_id. */
  takeMentions: (text: string) => string[];
}

/**
 * The draft and its way out: Enter sends, Shift+Enter breaks, Enter of an input method does neither; Escape gives up an answer or an edit. The
 * text lies here, so that typing never waits for the call, and the chat keeps a copy.
 */
export function useComposer(options: ComposerOptions) {
  const { chat, field, labels, announce, isReadOnly, target, setTarget, takeMentions } = options;
  const [draft, setDraft] = useState(chat.draft);
  const [error, setError] = useState<string>();
  const level = useRef(0);
  const latest = useLatest({ ...options, draft });
  const placeCaret = useNextCaret(field, draft);
  const kept = useRef('');
  const given = useRef(chat.draft);
  const { maxLength } = chat;
  const over = draft.length - maxLength;

  const change = (text: string) => {
    setDraft(text);
    setError(undefined);
    if (target.kind !== 'edit') {
      given.current = text;
      chat.setDraft(text);
    }
    const reached = limitLevel(text.length, maxLength);
    if (reached > level.current) {
      const text90 = labels.chatNearLimit(maxLength - text.length);
      announce({ kind: 'chat-limit', text: reached === 2 ? labels.chatAtLimit : text90 });
    }
    level.current = reached;
  };

  /* Whoever edits finds their draft again afterwards. */
  useEffect(() => {
    const { current: now } = latest;
    if (target.kind === 'new') return;
    if (target.kind === 'edit') {
      kept.current = now.draft;
      setDraft(target.message.text);
    }
    now.field.current?.focus();
    return () => {
      if (target.kind === 'edit') setDraft(kept.current);
    };
  }, [target, latest]);

  /* Whoever leaves the call takes no text along into the next. */
  const isEmptied = chat.draft === '';
  useEffect(() => {
    if (!isEmptied || given.current === '') return;
    given.current = '';
    kept.current = '';
    setDraft('');
  }, [isEmptied]);

  const deliver = async (text: string) => {
    const mentions = takeMentions(text);
    const picked = mentions.length > 0 ? { mentions } : undefined;
    if (target.kind === 'edit') {
      const { id } = target.message;
      await (picked ? chat.edit(id, text, picked) : chat.edit(id, text));
      return setTarget(NEW_MESSAGE);
    }
    change('');
    setTarget(NEW_MESSAGE);
    if (target.kind === 'new') return picked ? chat.send(text, picked) : chat.send(text);
    const { isOwn, sender, to } = target.message;
    const isPrivate = to !== 'all' && sender.kind !== 'server';
    const replyTo = target.message.id;
    const recipient = isOwn && to !== 'me' ? to : isPrivate ? [sender.sessionId] : undefined;
    await chat.send(text, { replyTo, ...picked, ...(isPrivate && { to: recipient }) });
  };

  const send = async () => {
    const text = draft.trim();
    if (!text || isReadOnly) return;
    if (over > 0) {
      announce({ kind: 'chat-limit', priority: 'assertive', text: labels.chatTooLong(over) });
      return;
    }
    const failedBefore = latest.current.countFailed(text);
    try {
      await deliver(text);
    } catch (failure) {
      if (latest.current.countFailed(text) > failedBefore) return;
      const reason = chatProblem(failure, labels, latest.current.mode);
      setDraft((newer) => newer || text);
      setError(reason);
      announce({
        kind: 'chat-failed',
        priority: 'assertive',
        text: labels.chatAnnounceFailed(reason),
      });
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === composing) return;
    if (event.key === 'Escape' && target.kind !== 'new') return setTarget(NEW_MESSAGE);
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };

  const insert = (text: string) => {
    const { draft: now } = latest.current;
    const { selectionStart: start = now.length, selectionEnd: end = start } = field.current ?? {};
    placeCaret(start + text.length);
    change(now.slice(0, start) + text + now.slice(end));
  };

  const isLong = draft.length >= maxLength * 0.8;
  return { draft, change, insert, send, onKeyDown, error, over, isLong };
}

function limitLevel(length: number, limit: number): 0 | 1 | 2 {
  if (length >= limit) return 2;
  return length >= limit * 0.9 ? 1 : 0;
}
