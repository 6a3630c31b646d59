import { useEffect, useRef, useState } from 'react';
import { useLatest } from '../../internal/useLatest';
import type { HandState } from '../handsState';

const offeredFor = 20_000;
const sameMoment = 3_000;
const cueMayFollow = 600;

/**
 * Whether somebody else has lowered the own hand, for the twenty seconds in which it can be undone. A
 * hand that goes down because its owner was given the floor is not lowered in this sense.
 */
export function useLoweredByOthers(
  hand: HandState,
  calledAt: number | undefined,
  onLowered: (by: 'self' | 'others') => void,
) {
  const [isOffered, setOffered] = useState(false);
  const lowersItself = useRef(false);
  const wasRaised = useRef(hand.isRaised);
  const called = useRef(0);
  const lowered = useLatest(onLowered);
  const { isRaised, status } = hand;

  useEffect(() => {
    if (calledAt === undefined) return;
    called.current = calledAt;
    setOffered(false);
  }, [calledAt]);

  useEffect(() => {
    const fell = wasRaised.current && !isRaised && status === 'ready';
    wasRaised.current = isRaised;
    if (isRaised) setOffered(false);
    if (!fell) return;
    const bySelf = lowersItself.current;
    lowersItself.current = false;
    if (bySelf) return lowered.current('self');
    const timer = setTimeout(() => {
      if (Date.now() - called.current < sameMoment) return;
      setOffered(true);
      lowered.current('others');
    }, cueMayFollow);
    return () => clearTimeout(timer);
  }, [isRaised, status, lowered]);

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
