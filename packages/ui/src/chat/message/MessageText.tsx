import { memo } from 'react';
import { mayHaveLinks, useTokenize } from './useTokenize';

const rel = 'noopener noreferrer nofollow ugc';

/** What `MessageText` takes. */
export interface MessageTextProps {
  text: string;
  linkClassName?: string | undefined;
}

/**
 * A text of the wire with its web and mail addresses as links. Only http, https and mailto become
 * links, and nothing of the text is ever read as HTML. What finds them is loaded on demand; until then the same text stands there.
 */
export const MessageText = memo(function MessageText({ text, linkClassName }: MessageTextProps) {
  return mayHaveLinks(text) ? <LinkedText text={text} linkClassName={linkClassName} /> : text;
});

function LinkedText({ text, linkClassName }: MessageTextProps) {
  const tokenize = useTokenize();
  if (!tokenize) return text;
  return tokenize(text).map((token, index) => {
    const value = token.toString();
    const href = token.isLink ? safeAddress(token.toHref('https')) : undefined;
    if (!href) return value;
    /* An address reads from left to right, whatever a text before it turns around. */
    const address = { href, target: '_blank', rel, dir: 'ltr' };
    return (
      <a key={index} className={linkClassName} {...address}>
        {value}
      </a>
    );
  });
}

const protocols = new Set(['http:', 'https:', 'mailto:']);

function safeAddress(href: string): string | undefined {
  try {
    return protocols.has(new URL(href).protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
