import type { Machine } from '../machine';
import type { MediaKind } from '../media/mediaSource';
import { maySend } from '../obeyRoom';
import { reportNotSupported, sayWhat } from '../notSupported';
import type { ActionTable } from './action';

function switchTrack(machine: Machine, kind: MediaKind, state: unknown): void {
  const isOn = state === true && maySend(machine.self.permissions, kind);
  void machine.media.set({ [kind]: isOn });
}

function devices({ media }: Machine): Record<string, object> {
  return { camera: media.device('video'), mic: media.device('audio'), speaker: {} };
}

/** Camera, microphone and devices. */
export const mediaActions: ActionTable = {
  'local-audio': (machine, { state }) => switchTrack(machine, 'audio', state),
  'local-video': (machine, { state }) => switchTrack(machine, 'video', state),
  'get-input-devices': devices,
  'set-input-devices'(machine) {
    reportNotSupported(machine, 'set-input-devices');
    return devices(machine);
  },
  'set-output-device'(machine) {
    reportNotSupported(machine, 'set-output-device');
    return devices(machine);
  },
  // Stopping what never runs.
  'local-screen-stop': () => {},
  'local-screen-start'({ port }) {
    port.emit({
      action: 'nonfatal-error',
      type: 'screen-share-error',
      errorMsg: sayWhat('local-screen-start'),
    });
  },
};
