import { useEffect, useRef, useState } from 'react';
import { useLatest } from '../../internal/useLatest';
import type { HandState } from '../handsState';

const offeredFor = 20_000;
const cueMayFollow = 600;

/**
 * Whether somebody else has lowered the own hand, for the twenty seconds in which it can be undone. A
 * hand that goes down because its owner was called is not lowered in this sense.
 */
export function useLoweredByOthers(hand: HandState, onLowered: (by: 'self' | 'others') => void) {
  const [isOffered, setOffered] = useState(false);
  const lowersItself = useRef(false);
  const wasRaised = useRef(hand.isRaised);
  const hasFallen = useRef(false);
  const lowered = useLatest(onLowered);
  const { isRaised, status } = hand;
  const isByOthers = !isRaised && hand.loweredBy !== undefined;

  useEffect(() => {
    hasFallen.current = wasRaised.current && !isRaised && status === 'ready';
    wasRaised.current = isRaised;
    if (!hasFallen.current || !lowersItself.current) return;
    lowersItself.current = false;
    lowered.current('self');
  }, [isRaised, status, lowered]);

  useEffect(() => {
    setOffered(false);
    if (!isByOthers || !hasFallen.current) return;
    const timer = setTimeout(() => {
      setOffered(true);
      lowered.current('others');
    }, cueMayFollow);
    return () => clearTimeout(timer);
  }, [isByOthers, lowered]);

  useEffect(() => {
    if (!isOffered) return;
    const timer = setTimeout(() => setOffered(false), offeredFor);
    return () => clearTimeout(timer);
  }, [isOffered]);

  return {
    isOffered,
    close: () => setOffered(false),
    /** Said before the own hand is lowered on purpose. */
    expect: () => {
      lowersItself.current = true;
    },
  };
}
