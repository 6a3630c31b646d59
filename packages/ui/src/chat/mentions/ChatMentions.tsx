import type { ChatPerson } from '@backchannel/react';
import { forwardRef, useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useComposerContext } from '../composer/composerContext';

/** What `Chat.Mentions` takes: the props of a `<div>`, and how a person looks. */
export interface ChatMentionsProps extends Omit<PartProps<'div'>, 'children'> {
  /** The class of one person; who would be taken has `aria-selected`. */
  optionClassName?: string | undefined;
  /** What stands for a person. Default: the name. */
  children?: ((person: ChatPerson) => ReactNode) | undefined;
}

/**
 * The people to mention, while an `@` and perhaps a part of a name stand before the caret: at most eight, of those who would get the message.
 * The focus stays in the field.
 *
 * @example
 * ```tsx
 * <Chat.Composer>
 *   <Chat.Mentions className="people" optionClassName="person" />
 *   <Chat.Input />
 * </Chat.Composer>
 * ```
 */
export const ChatMentions = forwardRef<HTMLDivElement, ChatMentionsProps>(function ChatMentions(
  { optionClassName, children: look = nameOnly, ...props },
  ref,
) {
  const labels = useChatLabels();
  const { mentions } = useComposerContext('Chat.Mentions');
  const { active, choose, idOf, listId, people, pick } = mentions;
  const list = useRef<HTMLDivElement>(null);
  const isOpen = people.length > 0;

  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    // No scrolling in jsdom, nor anything to scroll.
    option?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const personAt = ({ target }: MouseEvent) => {
    const option = (target as Element).closest('[role="option"]');
    return people.find((person) => idOf(person) === option?.id);
  };
  const own = {
    id: listId,
    role: 'listbox',
    'aria-label': labels.chatMentions,
    // The focus stays in the field, and with it the keyboard of a phone.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onMouseMove: (event: MouseEvent) => {
      const person = personAt(event);
      if (person && person !== active) choose(person);
    },
    onClick: (event: MouseEvent) => {
      const person = personAt(event);
      if (person) pick(person);
    },
    children: people.map((person) => (
      <div
        key={person.userId}
        id={idOf(person)}
        className={optionClassName}
        role="option"
        aria-selected={person === active}
        tabIndex={-1}
      >
        {look(person)}
      </div>
    )),
  };
  return usePart({ tag: 'div', own, ref: [list, ref], enabled: isOpen }, props);
});

const nameOnly = ({ name }: ChatPerson) => <bdi>{name}</bdi>;
