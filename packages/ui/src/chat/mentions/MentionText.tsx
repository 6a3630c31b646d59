import { splitMentions, type Mentioned } from '@backchannel/react';
import { memo } from 'react';
import { MessageText } from '../message/MessageText';

/** What `MentionText` takes. */
export interface MentionTextProps {
  text: string;
  mentioned: readonly Mentioned[] | undefined;
  mentions: readonly string[];
  linkClassName?: string | undefined;
  mentionClassName?: string | undefined;
}

/** A text with its links, and with those whom it mentions set apart; `data-me` is on a mention of this participant. */
export const MentionText = memo(function MentionText(props: MentionTextProps) {
  const { linkClassName, mentionClassName, mentioned, mentions, text } = props;
  if (!mentioned) return <MessageText text={text} linkClassName={linkClassName} />;
  return splitMentions({ text, mentioned, mentions }).map((part, index) =>
    typeof part === 'string' ? (
      <MessageText key={index} text={part} linkClassName={linkClassName} />
    ) : (
      <bdi key={index} className={mentionClassName} data-me={part.isMe ? '' : undefined}>
        {part.text}
      </bdi>
    ),
  );
});
