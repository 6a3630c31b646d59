import { useEffect, useRef } from 'react';
import type { Announcement } from '../announcer/announcer';
import { useLatest } from '../internal/useLatest';
import type { StageLabels } from '../labels/stageLabels';

/** Says that one came on stage, and that one is off it. */
export function useStageAnnouncements(
  isOn: boolean,
  labels: StageLabels,
  announce: (announcement: Announcement) => void,
) {
  const words = useLatest(labels);
  const wasOn = useRef(isOn);
  useEffect(() => {
    if (wasOn.current === isOn) return;
    wasOn.current = isOn;
    const { stageAnnounceOn, stageAnnounceOff } = words.current;
    announce({ kind: 'stage', text: isOn ? stageAnnounceOn : stageAnnounceOff });
  }, [isOn, announce, words]);
}
