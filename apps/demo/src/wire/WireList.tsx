import { useLayoutEffect, useRef } from 'react';

import { WireLine } from './WireLine';
import type { WireRow } from './wireRow';

const NEAR_THE_END_PX = 40;

/** The rows, newest at the bottom; follows them unless somebody scrolled up to read. */
export function WireList({ rows }: { rows: readonly WireRow[] }) {
  const list = useRef<HTMLOListElement>(null);
  const follows = useRef(true);

  useLayoutEffect(() => {
    const element = list.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  });

  if (rows.length === 0) {
    return <p className="wire-empty">Say something, raise a hand: it shows up here.</p>;
  }
  return (
    <ol
      className="wire-list"
      ref={list}
      aria-label="Events"
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < NEAR_THE_END_PX;
      }}
    >
      {rows.map((row) => (
        <WireLine key={row.id} row={row} />
      ))}
    </ol>
  );
}
