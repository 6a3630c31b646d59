import { useEffect, useRef } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { useLatest } from '../../internal/useLatest';
import type { HandLabels } from '../../labels/handLabels';
import { placeText, type HandState } from '../handsState';

/** Says that the own hand went up, and when it is next. */
export function useHandAnnouncements(
  hand: HandState,
  labels: HandLabels,
  announce: (announcement: Announcement) => void,
) {
  const before = useRef({ isRaised: hand.isRaised, position: hand.position });
  const latest = useLatest({ hand, labels });
  const { isRaised, position } = hand;

  useEffect(() => {
    const { current: previous } = before;
    before.current = { isRaised, position };
    const words = latest.current.labels;
    if (isRaised && !previous.isRaised) {
      announce({ kind: 'hand', text: placeText(latest.current.hand, words) });
    } else if (isRaised && position === 1 && previous.position !== 1) {
      announce({ kind: 'hand', text: words.handNext });
    }
  }, [isRaised, position, announce, latest]);
}
