import { forwardRef, Fragment, type ReactNode } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { ChatAction } from './ChatAction';
import { useMessageContext } from './messageContext';
import { senderWords } from './senderWords';
import { usePossibleActions, type ActionName } from './useMessageAction';

/** What `Chat.Actions` takes: the props of a `<div>`. */
export interface ChatActionsProps extends Omit<PartProps<'div'>, 'children'> {
  /** Parts, or a function that renders each action which is possible. Default: a plain `Chat.Action` for each. */
  children?: ReactNode | ((action: ActionName) => ReactNode);
}

/**
 * What can be done with the message, as a named group; there while the message is pointed at or has the focus, so that it is reached
 * without a pointer too.
 *
 * @example
 * ```tsx
 * <Chat.Actions>
 *   <Chat.Action action="reply">↩</Chat.Action>
 *   <Chat.Action action="delete">🗑</Chat.Action>
 * </Chat.Actions>
 * ```
 */
export const ChatActions = forwardRef<HTMLDivElement, ChatActionsProps>(function ChatActions(
  { children = renderPlain, ...props },
  ref,
) {
  const labels = useChatLabels();
  const { message, hasActions } = useMessageContext('Chat.Actions');
  const possible = usePossibleActions(message);
  const own = {
    role: 'group',
    'aria-label': labels.chatActions(senderWords(message, labels)),
    children:
      typeof children === 'function'
        ? possible.map((name) => <Fragment key={name}>{children(name)}</Fragment>)
        : children,
  };
  return usePart({ tag: 'div', own, ref, enabled: hasActions && possible.length > 0 }, props);
});

const renderPlain = (action: ActionName) => <ChatAction action={action} />;
