import { forwardRef } from 'react';
import { useLabels } from '../labels/LabelsProvider';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';
import { MessageText } from './MessageText';
import { useMessageContext } from './messageContext';

/** What `Chat.Text` takes: the props of a `<div>`. */
export interface ChatTextProps extends PartProps<'div'> {
  /** The class of the links in it. */
  linkClassName?: string | undefined;
}

/**
 * What was written, as text and never as HTML, with http, https and mail addresses as links; or that it was removed.
 *
 * @example
 * ```tsx
 * <Chat.Text className="text" linkClassName="link" />
 * ```
 */
export const ChatText = forwardRef<HTMLDivElement, ChatTextProps>(function ChatText(
  { linkClassName, ...props },
  ref,
) {
  const labels = useLabels();
  const { message, id } = useMessageContext('Chat.Text');
  const { removed, text } = message;
  const gone = removed === 'host' ? labels.chatRemovedByHost : labels.chatRemovedByAuthor;
  const children = removed ? gone : <MessageText text={text} linkClassName={linkClassName} />;
  const own = { id: `${id}-text`, dir: 'auto', children };
  return usePart({ tag: 'div', own, ref }, props);
});
