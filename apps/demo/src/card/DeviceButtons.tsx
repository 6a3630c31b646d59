import { useSelf } from '@backchannel/react';
import { useDaily } from '@daily-co/daily-react';
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';

import { useDeviceProblem } from '../call/useDeviceProblem';
import { DeviceButton } from './DeviceButton';
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
        <DeviceButton
          name="Microphone"
          isOn={hasAudio}
          isDisabled={!self}
          icon={hasAudio ? Mic : MicOff}
          toggle={() => {
            clear();
            call?.setLocalAudio(!hasAudio);
          }}
        />
        <DeviceButton
          name="Camera"
          isOn={hasVideo}
          isDisabled={!self}
          icon={hasVideo ? Video : VideoOff}
          toggle={() => {
            clear();
            call?.setLocalVideo(!hasVideo);
          }}
        />
      </div>
      {problem && <DeviceNote problem={problem} close={clear} />}
    </>
  );
}
