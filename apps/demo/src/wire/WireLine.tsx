import { memo, useState } from 'react';

import type { WireRow } from './wireRow';

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const numbers = new Intl.NumberFormat('en-US');

/** One event: when, by what, from whom to whom, what, and how much of the room it took. */
export const WireLine = memo(function WireLine({ row }: { row: WireRow }) {
  const { at, tag, from, text, size, refusal } = row;
  const to = row.to.join(', ');
  const [isWhole, setIsWhole] = useState(false);
  return (
    <li className="wire-line" data-refused={refusal !== undefined}>
      <time dateTime={new Date(at).toISOString()}>{clock.format(at)}</time>
      <span className="wire-tag" data-tag={tag}>
        {tag}
      </span>
      <span className="wire-route" title={to ? `${from} → ${to}` : from}>
        <bdi>{from}</bdi>
        {to && (
          <>
            {' → '}
            <bdi>{to}</bdi>
          </>
        )}
      </span>
      <button
        className="wire-what"
        type="button"
        aria-expanded={isWhole}
        onClick={() => setIsWhole(!isWhole)}
      >
        <code>{text}</code>
        {refusal && <span className="wire-refusal">{refusal}</span>}
      </button>
      <span className="wire-size">
        {size && `${numbers.format(size.used)} / ${numbers.format(size.limit)}`}
      </span>
    </li>
  );
});
