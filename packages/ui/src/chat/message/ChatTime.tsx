import { forwardRef } from 'react';
import { useLocale } from '../../labels/LabelsProvider';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { formatTime } from './formatTime';
import { useMessageContext } from './messageContext';

/** What `Chat.Time` takes: the props of a `<time>`. */
export type ChatTimeProps = PartProps<'time'>;

/**
 * When the message came, in hours and minutes of the locale.
 *
 * @example
 * ```tsx
 * <Chat.Time className="time" />
 * ```
 */
export const ChatTime = forwardRef<HTMLTimeElement, ChatTimeProps>(function ChatTime(props, ref) {
  const locale = useLocale();
  const { message, id } = useMessageContext('Chat.Time');
  const own = {
    id: `${id}-time`,
    dateTime: new Date(message.at).toISOString(),
    children: formatTime(message.at, locale),
  };
  return usePart({ tag: 'time', own, ref }, props);
});
