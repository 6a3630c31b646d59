import { useSelf } from '@backchannel/react';
import { useDaily } from '@daily-co/daily-react';
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';

import { useDeviceProblem } from '../call/useDeviceProblem';
import { DeviceNote } from './DeviceNote';

/** Microphone and camera, off until a click, and a note where one of them does not start. */
export function DeviceButtons() {
  const call = useDaily();
  const self = useSelf();
  const { problem, clear } = useDeviceProblem();
  const hasAudio = self?.hasAudio ?? false;
  const hasVideo = self?.hasVideo ?? false;

  return (
    <>
      <div className="seat-devices">
        <button
          className="seat-device"
          type="button"
          aria-label="Microphone"
          aria-pressed={hasAudio}
          title={hasAudio ? 'Turn the microphone off' : 'Turn the microphone on'}
          disabled={!self}
          onClick={() => {
            clear();
            call?.setLocalAudio(!hasAudio);
          }}
        >
          {hasAudio ? <Mic aria-hidden size={18} /> : <MicOff aria-hidden size={18} />}
        </button>
        <button
          className="seat-device"
          type="button"
          aria-label="Camera"
          aria-pressed={hasVideo}
          title={hasVideo ? 'Turn the camera off' : 'Turn the camera on'}
          disabled={!self}
          onClick={() => {
            clear();
            call?.setLocalVideo(!hasVideo);
          }}
        >
          {hasVideo ? <Video aria-hidden size={18} /> : <VideoOff aria-hidden size={18} />}
        </button>
      </div>
      {problem && <DeviceNote problem={problem} close={clear} />}
    </>
  );
}
