import { useRef, useState, type KeyboardEvent } from 'react';
import type { Announcement } from '../announcer/announcer';
import { errorText } from '../internal/errorText';
import { useLatest } from '../internal/useLatest';
import type { Labels } from '../labels/labels';
import type { ChatState } from './chatState';

const composing = 229;

/** What the composer's behaviour needs to know. */
export interface ComposerOptions {
  chat: ChatState;
  labels: Labels;
  announce: (announcement: Announcement) => void;
  isReadOnly: boolean;
}

/** The draft and its way out: Enter sends, Shift+Enter breaks, Enter of an input method does neither. */
export function useComposer({ chat, labels, announce, isReadOnly }: ComposerOptions) {
  const [draft, setDraft] = useState('');
  const [error, setError] = useState<string>();
  const level = useRef(0);
  const latest = useLatest(chat.messages);
  const { maxLength } = chat;
  const over = draft.length - maxLength;

  const change = (text: string) => {
    setDraft(text);
    setError(undefined);
    const reached = limitLevel(text.length, maxLength);
    if (reached > level.current) {
      const text90 = labels.chatNearLimit(maxLength - text.length);
      announce({ kind: 'chat-limit', text: reached === 2 ? labels.chatAtLimit : text90 });
    }
    level.current = reached;
  };

  const send = async () => {
    const text = draft.trim();
    if (!text || isReadOnly) return;
    if (over > 0) {
      announce({ kind: 'chat-limit', priority: 'assertive', text: labels.chatTooLong(over) });
      return;
    }
    change('');
    try {
      await chat.send(text);
    } catch (failure) {
      const isShown = latest.current.some((m) => m.delivery === 'failed' && m.text === text);
      if (isShown) return;
      const reason = errorText(failure);
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
    if (event.key !== 'Enter' || event.shiftKey) return;
    if (event.nativeEvent.isComposing || event.keyCode === composing) return;
    event.preventDefault();
    void send();
  };

  return { draft, change, send, onKeyDown, error, over, isLong: draft.length >= maxLength * 0.8 };
}

function limitLevel(length: number, limit: number): 0 | 1 | 2 {
  if (length >= limit) return 2;
  return length >= limit * 0.9 ? 1 : 0;
}
