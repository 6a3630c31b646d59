import type { DailyEventObjectCameraError } from '@daily-co/daily-js';
import { expect, test } from 'vitest';

import { readDeviceProblem } from './deviceProblem';

function event(
  error: DailyEventObjectCameraError['error'],
  errorMsg: Partial<DailyEventObjectCameraError['errorMsg']> = {},
): DailyEventObjectCameraError {
  return {
    action: 'camera-error',
    callClientId: '1',
    errorMsg: { errorMsg: error.msg, ...errorMsg },
    error,
  };
}

const denied = { type: 'permissions', msg: 'Permission denied', blockedBy: 'user' } as const;

test.each([
  [
    event({ ...denied, blockedMedia: ['video'] }, { videoOk: false }),
    'video',
    /not allowed.*camera/,
  ],
  [
    event({ ...denied, blockedMedia: ['audio'] }, { audioOk: false }),
    'audio',
    /not allowed.*micro/,
  ],
  [
    event({ type: 'not-found', msg: '', missingMedia: ['video'] }, { videoOk: false }),
    'video',
    /No camera/,
  ],
  [event({ type: 'cam-in-use', msg: '' }), 'video', /Another program.*camera/],
  [event({ type: 'mic-in-use', msg: '' }), 'audio', /Another program.*microphone/],
  [event({ type: 'unknown', msg: 'x' }, { videoOk: false }), 'video', /camera did not start/],
])('a device that does not start is told in one sentence', (given, kind, sentence) => {
  expect(readDeviceProblem(given)).toMatchObject({
    kind,
    sentence: expect.stringMatching(sentence),
    remedy: expect.stringMatching(/lick again\.$/),
  });
});
