import type { Announcement } from '../../announcer/announcer';
import { useNewcomerAnnouncements } from '../../announcer/useNewcomerAnnouncements';
import type { StageLabels } from '../../labels/stageLabels';
import type { StageEntry } from '../stageState';

/** Tells hosts who has asked to come on stage since the requests were first shown. */
export function useRequestAnnouncements(
  requests: readonly StageEntry[],
  isActive: boolean,
  labels: StageLabels,
  announce: (announcement: Announcement) => void,
) {
  useNewcomerAnnouncements(requests, isActive, announce, (userName) => ({
    kind: 'stage-request',
    text: labels.stageAnnounceRequest(userName),
    subject: userName,
    merged: ([first = '', ...others]) => labels.stageAnnounceRequests(first, others.length),
  }));
}
