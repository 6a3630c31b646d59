import { useSelf } from '@backchannel/react';
import { X } from 'lucide-react';

import type { DeviceProblem } from '../call/deviceProblem';

const STAND_INS = {
  video: 'A generated picture stands in for it.',
  audio: 'Silence stands in for it.',
} as const;

/** Why the camera or the microphone did not start, or that it is gone, and what follows. */
export function DeviceNote({ problem, close }: { problem: DeviceProblem; close(): void }) {
  const { kind, sentence, remedy, hasOther } = problem;
  const self = useSelf();
  // A local room goes on without the device, a real one does not.
  const isOn = kind === 'video' ? self?.hasVideo : self?.hasAudio;
  const standIn = hasOther ? 'Another one is used now.' : STAND_INS[kind];

  return (
    <div className="seat-note" role="alert">
      <p>
        {sentence} {isOn ? standIn : remedy}
      </p>
      <button
        className="hall-button"
        data-kind="icon"
        type="button"
        aria-label="Close this note"
        onClick={close}
      >
        <X aria-hidden size={16} />
      </button>
    </div>
  );
}
