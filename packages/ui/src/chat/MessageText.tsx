import { tokenize } from 'linkifyjs';
import { memo } from 'react';

const rel = 'noopener noreferrer nofollow ugc';

/**
 * A text of the wire with its web addresses as links. Only http and https become links, and nothing
 * of the text is ever read as HTML.
 */
export const MessageText = memo(function MessageText({ text }: { text: string }) {
  return tokenize(text).map((token, index) => {
    const value = token.toString();
    const href = token.isLink && token.t === 'url' ? webAddress(token.toHref('https')) : undefined;
    if (!href) return value;
    return (
      <a key={index} className="bc-link" href={href} target="_blank" rel={rel}>
        {value}
      </a>
    );
  });
});

function webAddress(href: string): string | undefined {
  try {
    const { protocol } = new URL(href);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}
