import type { DailyEventObjectCameraError } from '@daily-co/daily-js';

/** A camera or microphone that could not be had, or is gone. */
export interface DeviceProblem {
  kind: 'video' | 'audio';
  /** What happened, in a sentence. */
  sentence: string;
  /** What can be done about it, in another. */
  remedy: string;
  /** It was unplugged, and the browser has given another one since. */
  hasOther?: boolean;
}

/** What is told of a device that was unplugged during the call. */
export function unplugged(kind: DeviceProblem['kind']): DeviceProblem {
  const sentence = `The ${NAMES[kind]} was unplugged.`;
  return { kind, sentence, remedy: 'Connect one, then click again.', hasOther: true };
}

const NAMES = { video: 'camera', audio: 'microphone' } as const;

/** Reads Daily's `camera-error`, which is about microphones as well. */
export function readDeviceProblem({
  error,
  errorMsg: { videoOk },
}: DailyEventObjectCameraError): DeviceProblem {
  const kind = videoOk === false || error.type === 'cam-in-use' ? 'video' : 'audio';
  const name = NAMES[kind];
  const [sentence, remedy] = describe(error.type, name);
  return { kind, sentence, remedy };
}

function describe(type: DailyEventObjectCameraError['error']['type'], name: string) {
  switch (type) {
    case 'permissions':
      return [
        `The browser was not allowed to use the ${name}.`,
        'Allow it beside the address, then click again.',
      ] as const;
    case 'not-found':
      return [`No ${name} was found.`, 'Connect one, then click again.'] as const;
    case 'cam-in-use':
    case 'mic-in-use':
    case 'cam-mic-in-use':
      return [
        `Another program is using the ${name}.`,
        'Close it there, then click again.',
      ] as const;
    default:
      return [`The ${name} did not start.`, 'Click again.'] as const;
  }
}
