import type { Announcement } from '../../announcer/announcer';
import { useNewcomerAnnouncements } from '../../announcer/useNewcomerAnnouncements';
import type { HandLabels } from '../../labels/handLabels';
import type { RaisedHand } from '../handsState';

/** Tells hosts who has raised a hand since the queue was first shown. */
export function useQueueAnnouncements(
  queue: readonly RaisedHand[],
  isActive: boolean,
  labels: HandLabels,
  announce: (announcement: Announcement) => void,
) {
  useNewcomerAnnouncements(queue, isActive, announce, (userName) => ({
    kind: 'queue',
    text: labels.queueAnnounceRaised(userName),
    subject: userName,
    merged: ([first = '', ...others]) => labels.queueAnnounceMany(first, others.length),
  }));
}
