import { useEffect, useState } from 'react';
import type { RaisedHand } from '../handsState';

const offeredFor = 20_000;

/** Whose hand this host lowered last, for the twenty seconds in which it can be put back to its place. */
export function useLoweredHand() {
  const [lowered, setLowered] = useState<RaisedHand>();

  useEffect(() => {
    if (!lowered) return;
    const timer = setTimeout(() => setLowered(undefined), offeredFor);
    return () => clearTimeout(timer);
  }, [lowered]);

  return [lowered, setLowered] as const;
}
