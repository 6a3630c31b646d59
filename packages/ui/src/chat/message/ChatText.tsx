import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { MentionText } from '../mentions/MentionText';
import { useMessageContext } from './messageContext';

/** What `Chat.Text` takes: the props of a `<div>`. */
export interface ChatTextProps extends PartProps<'div'> {
  /** The class of the links in it. */
  linkClassName?: string | undefined;
  /** The class of the mentions in it; one of this participant has `data-me`. */
  mentionClassName?: string | undefined;
}

/**
 * What was written, as text and never as HTML, with http, https and mail addresses as links and those whom it mentions set apart; or that it
 * was removed.
 *
 * @example
 * ```tsx
 * <Chat.Text className="text" linkClassName="link" />
 * ```
 */
export const ChatText = forwardRef<HTMLDivElement, ChatTextProps>(function ChatText(
  { linkClassName, mentionClassName, ...props },
  ref,
) {
  const labels = useChatLabels();
  const { message, id } = useMessageContext('Chat.Text');
  const { mentioned, mentions, removed, text } = message;
  const gone = removed === 'host' ? labels.chatRemovedByHost : labels.chatRemovedByAuthor;
  const said = { text, mentioned, mentions, linkClassName, mentionClassName };
  const children = removed ? gone : <MentionText {...said} />;
  const own = { id: `${id}-text`, dir: 'auto', children };
  return usePart({ tag: 'div', own, ref }, props);
});
