import type { CallMachineEvent } from '../messages';
import { isRecord } from '../readFields';
import type { MediaKind } from './mediaSource';

function describe(name: unknown, kinds: MediaKind[], msg: string): object {
  switch (name) {
    case 'NotAllowedError':
      return { type: 'permissions', msg, blockedBy: 'user', blockedMedia: kinds };
    case 'NotFoundError':
      return { type: 'not-found', msg, missingMedia: kinds };
    case 'NotReadableError':
      return { type: kinds.includes('video') ? 'cam-in-use' : 'mic-in-use', msg };
    default:
      return { type: 'unknown', msg };
  }
}

/** Daily's `camera-error` event for what getUserMedia rejected with. */
export function cameraError(kinds: MediaKind[], reason: unknown): CallMachineEvent {
  // Not by instanceof: a DOMException of another realm is no Error of this one.
  const { name, message } = isRecord(reason) ? reason : {};
  const msg = typeof message === 'string' ? message : String(reason);
  return {
    action: 'camera-error',
    errorMsg: {
      errorMsg: msg,
      audioOk: !kinds.includes('audio'),
      videoOk: !kinds.includes('video'),
    },
    error: describe(name, kinds, msg),
  };
}
