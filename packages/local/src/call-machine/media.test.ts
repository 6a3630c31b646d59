import { expect, onTestFinished, test } from 'vitest';
import { roomForEachTest } from '../testing/vitest';
import { memoryCallConfig } from './memory';
import type { LocalCallSettings } from './settings';

const room = roomForEachTest();

test('the own tracks go from loading to playable', async () => {
  const call = room.createCall();
  const states: unknown[] = [];
  call.on('joined-meeting', ({ participants: { local } }) => states.push(local.tracks.video.state));
  call.on('participant-updated', ({ participant: { tracks } }) => states.push(tracks.video.state));
  await call.join(await room.joinOptions('Ana', { media: true }));
  await room.settle();
  expect(states).toEqual(['loading', 'playable']);
  expect(call.participants().local).toMatchObject({ audio: true, video: true });
  expect(call.participants().local.tracks.video.track?.kind).toBe('video');
});

test('a remote participant joins loading and becomes playable', async () => {
  const ana = await room.join('Ana');
  const states: unknown[] = [];
  const note = ({
    participant,
  }: {
    participant: { tracks: { audio: { state: string } } };
  }): void => {
    states.push(participant.tracks.audio.state);
  };
  ana.on('participant-joined', note);
  ana.on('participant-updated', note);
  const ben = await room.join('Ben', { media: true });
  expect(states).toEqual(['loading', 'playable']);
  ben.setLocalAudio(false);
  await room.settle();
  expect(states.at(-1)).toBe('off');
});

test('muting and unmuting is seen by all', async () => {
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const benId = ben.participants().local.session_id;
  expect(ben.localAudio()).toBe(false);
  ben.setLocalAudio(true);
  await room.settle();
  expect(ben.localAudio()).toBe(true);
  expect(ana.participants()[benId]?.tracks.audio.state).toBe('playable');
  ben.setLocalAudio(false);
  ben.setLocalAudio(true);
  ben.setLocalAudio(false);
  ben.setLocalAudio(true);
  await room.settle();
  expect(ben.localAudio()).toBe(true);
  expect(ana.participants()[benId]?.tracks.audio.state).toBe('playable');
});

test('an owner mutes others, who can unmute themselves', async () => {
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben', { media: true });
  const benId = ben.participants().local.session_id;
  ana.updateParticipant(benId, { setAudio: false });
  await room.settle();
  expect(ben.localAudio()).toBe(false);
  expect(ben.localVideo()).toBe(true);
  expect(ana.participants()[benId]?.tracks.audio.state).toBe('off');
  ben.setLocalAudio(true);
  await room.settle();
  expect(ana.participants()[benId]?.tracks.audio.state).toBe('playable');
});

test('who may not send stays off', async () => {
  const ana = await room.join('Ana', { owner: true });
  const ben = await room.join('Ben', {
    media: true,
    token: { permissions: { canSend: ['video'] } },
  });
  expect(ben.localAudio()).toBe(false);
  expect(ben.localVideo()).toBe(true);
  ben.setLocalAudio(true);
  await room.settle();
  expect(ben.localAudio()).toBe(false);
  const benId = ben.participants().local.session_id;
  ana.updateParticipant(benId, { updatePermissions: { canSend: ['audio'] } });
  await room.settle();
  expect(ben.localVideo()).toBe(false);
  ben.setLocalAudio(true);
  await room.settle();
  expect(ben.localAudio()).toBe(true);
});

/** Somebody who joins with camera and microphone in a browser that refuses the camera. */
async function joinWithoutCamera(settings?: LocalCallSettings) {
  const { getUserMedia } = navigator.mediaDevices;
  navigator.mediaDevices.getUserMedia = ({ video } = {}) =>
    video
      ? Promise.reject(new DOMException('Permission denied', 'NotAllowedError'))
      : getUserMedia({ audio: true });
  onTestFinished(() => {
    navigator.mediaDevices.getUserMedia = getUserMedia;
  });
  const call = room.createCall();
  const errors: unknown[] = [];
  call.on('camera-error', ({ error }) => errors.push(error));
  const options = await room.joinOptions('Ana', { media: true });
  await call.join({ ...options, dailyConfig: memoryCallConfig(settings) });
  await room.settle();
  return { tracks: call.participants().local.tracks, errors };
}

const refusedCamera = { type: 'permissions', blockedMedia: ['video'] };

test('a refused camera is an event and a state, and does not stop the join', async () => {
  const { tracks, errors } = await joinWithoutCamera();
  expect(tracks).toMatchObject({ video: { state: 'blocked' }, audio: { state: 'playable' } });
  expect(errors).toMatchObject([refusedCamera]);
});

test('where it is asked for, a picture stands in for a refused camera, after the event', async () => {
  const { tracks, errors } = await joinWithoutCamera({ media: 'devices-or-portrait' });
  expect(tracks).toMatchObject({ video: { state: 'playable' }, audio: { state: 'playable' } });
  expect(errors).toMatchObject([refusedCamera]);
});

test('the camera goes off with the call', async () => {
  const ana = await room.join('Ana', { media: true });
  const { track } = ana.participants().local.tracks.video;
  await ana.leave();
  expect(track?.readyState).toBe('ended');
});
