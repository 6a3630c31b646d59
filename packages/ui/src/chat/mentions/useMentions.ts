import { mentionName, type ChatPerson } from '@backchannel/react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Announcement } from '../../announcer/announcer';
import type { ChatLabels } from '../../labels/chatLabels';
import { useNextCaret } from '../composer/useNextCaret';
import { mentionQuery } from './mentionQuery';
import { useMentionable } from './mentionSource';

const composing = 229;

/** What `useMentions` needs of the composer. */
export interface MentionsOptions {
  field: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  change: (text: string) => void;
  isReadOnly: boolean;
  announce: (announcement: Announcement) => void;
  labels: ChatLabels;
}

/** The people to mention, while an `@` and perhaps a part of a name stand before the caret. */
export type Mentions = ReturnType<typeof useMentions>;

/**
 * The field keeps the focus and names the person who would be taken by `aria-activedescendant`. Up and down choose, Enter and Tab take, Escape
 * closes until another `@`; keys of an input method do none of it. A field of several lines is a `textbox`: HTML allows it no other role.
 */
export function useMentions(options: MentionsOptions) {
  const { announce, change, draft, field, isReadOnly, labels } = options;
  const listId = useId();
  const [caret, setCaret] = useState(-1);
  const [closed, setClosed] = useState<number>();
  const [chosen, setChosen] = useState<string>();
  const placeCaret = useNextCaret(field, draft);
  const picked = useRef(new Map<string, string>());

  const typed = isReadOnly ? undefined : mentionQuery(draft, caret);
  const query = typed && typed.start !== closed ? typed : undefined;
  const people = useMentionable(query?.text);
  const isOpen = people.length > 0;
  const index = Math.max(
    people.findIndex(({ userId }) => userId === chosen),
    0,
  );
  const active = people[index];
  const idOf = ({ sessionId }: ChatPerson) => `${listId}-${sessionId}`;

  useEffect(() => {
    setClosed((start) => (start !== undefined && draft[start] === '@' ? start : undefined));
  }, [draft]);
  const count = useRef(0);
  useEffect(() => {
    count.current = people.length;
  });
  useEffect(() => {
    if (isOpen) announce({ kind: 'mentions', text: labels.chatAnnounceMentionable(count.current) });
    else setChosen(undefined);
  }, [isOpen, announce, labels]);

  const follow = () => {
    const { selectionStart = -1, selectionEnd } = field.current ?? {};
    setCaret(selectionStart === selectionEnd ? selectionStart : -1);
  };

  const pick = ({ userId, name }: ChatPerson) => {
    if (!query) return;
    const mention = `@${mentionName(name)}`;
    const rest = draft.slice(caret);
    const after = /^\s/.test(rest) ? '' : ' ';
    const end = query.start + mention.length + 1;
    picked.current.set(userId, mention);
    placeCaret(end);
    setClosed(query.start);
    setCaret(end);
    change(draft.slice(0, query.start) + mention + after + rest);
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): boolean => {
    const { altKey, ctrlKey, key, metaKey, nativeEvent, shiftKey } = event;
    if (!active || nativeEvent.isComposing || event.keyCode === composing) return false;
    if (altKey || ctrlKey || metaKey || shiftKey) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined) {
      setChosen(people[(index + step + people.length) % people.length]?.userId);
    } else if (key === 'Enter' || key === 'Tab') pick(active);
    else if (key === 'Escape') setClosed(query?.start);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  /** Those who were picked and still stand in the text; forgets them. */
  const take = (text: string): string[] => {
    const standing = [...picked.current].filter(([, mention]) => text.includes(mention));
    picked.current.clear();
    return standing.map(([userId]) => userId);
  };

  return {
    people,
    active,
    listId,
    idOf,
    pick,
    choose: ({ userId }: ChatPerson) => setChosen(userId),
    take,
    onKeyDown,
    follow,
    close: () => setCaret(-1),
    fieldProps: {
      'aria-autocomplete': 'list' as const,
      'aria-haspopup': 'listbox' as const,
      'aria-controls': isOpen ? listId : undefined,
      'aria-activedescendant': active && idOf(active),
    },
  };
}
