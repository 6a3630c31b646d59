import type { TrackState } from '../participantView';
import { beginWork } from '../pendingWork';
import { MEDIA_KINDS, type AcquiredTrack, type MediaKind, type MediaSource } from './mediaSource';
import type { TrackStore } from './trackStore';

/** The own camera and microphone. */
export interface LocalMedia {
  state(kind: MediaKind): TrackState;
  /** What `getInputDevices()` tells of the device in use; `{}` when there is none. */
  device(kind: MediaKind): object;
  /** What the camera shows, while it is on and a real one. */
  camera(): MediaStreamTrack | undefined;
  /** Switches on or off. Never rejects: what cannot be had ends as `blocked`. */
  set(wanted: Partial<Record<MediaKind, boolean>>): Promise<void>;
  stop(): void;
}

export interface LocalMediaOptions {
  source: MediaSource;
  store: TrackStore;
  /** Some state has changed. */
  onChange(): void;
  /** A device was refused or is missing; `reason` is what getUserMedia rejected with. */
  onError(kinds: MediaKind[], reason: unknown): void;
}

interface Slot {
  state: TrackState;
  held?: AcquiredTrack;
  /** Counts the switches, so that a device that comes too late is given back. */
  turn: number;
}

/** Camera off gives the device back (the light goes out); microphone off only silences it, as in Daily. */
export function createLocalMedia({
  source,
  store,
  onChange,
  onError,
}: LocalMediaOptions): LocalMedia {
  const slots: Record<MediaKind, Slot> = {
    audio: { state: 'off', turn: 0 },
    video: { state: 'off', turn: 0 },
  };

  const shareTracks = (): void => {
    const tracks = MEDIA_KINDS.flatMap((kind) => slots[kind].held?.track ?? []);
    const canStream = typeof MediaStream === 'function' && tracks.length > 0;
    store.setLocal(canStream ? new MediaStream(tracks) : undefined);
  };

  const drop = (kind: MediaKind): void => {
    slots[kind].held?.release();
    slots[kind].held = undefined;
  };

  const switchOff = (kind: MediaKind): void => {
    const slot = slots[kind];
    slot.turn += 1;
    slot.state = 'off';
    if (kind === 'video') drop(kind);
    else if (slot.held) slot.held.track.enabled = false;
  };

  const acquire = async (kinds: MediaKind[]): Promise<void> => {
    const turns = new Map(kinds.map((kind) => [kind, slots[kind].turn]));
    const isStillWanted = (kind: MediaKind): boolean => slots[kind].turn === turns.get(kind);
    try {
      for (const [kind, acquired] of await source(kinds)) {
        if (isStillWanted(kind)) slots[kind].held = acquired;
        else acquired.release();
      }
      for (const kind of kinds) if (isStillWanted(kind)) slots[kind].state = 'playable';
      shareTracks();
      onChange();
    } catch (reason) {
      if (kinds.length > 1) {
        // One of the two may still be there.
        await Promise.all(kinds.filter(isStillWanted).map((kind) => acquire([kind])));
        return;
      }
      const failed = kinds.filter(isStillWanted);
      for (const kind of failed) slots[kind].state = 'blocked';
      onChange();
      if (failed.length > 0) onError(failed, reason);
    }
  };

  const switchOn = (kind: MediaKind): boolean => {
    const slot = slots[kind];
    slot.turn += 1;
    // A microphone that was unplugged is silent for good.
    if (slot.held?.track.readyState === 'ended') drop(kind);
    slot.state = slot.held ? 'playable' : 'loading';
    if (slot.held) slot.held.track.enabled = true;
    return slot.state === 'loading';
  };

  return {
    state: (kind) => slots[kind].state,
    device(kind) {
      const { held } = slots[kind];
      if (!held || slots[kind].state !== 'playable') return {};
      const { deviceId = held.track.id, groupId = '' } = held.track.getSettings?.() ?? {};
      const { label } = held.track;
      return { deviceId, groupId, label, kind: kind === 'video' ? 'videoinput' : 'audioinput' };
    },
    camera() {
      const { held, state } = slots.video;
      return state === 'playable' && !held?.isGenerated ? held?.track : undefined;
    },
    async set(wanted) {
      const missing: MediaKind[] = [];
      for (const kind of MEDIA_KINDS) {
        const isOn = slots[kind].state === 'loading' || slots[kind].state === 'playable';
        if (wanted[kind] === undefined || wanted[kind] === isOn) continue;
        if (!wanted[kind]) switchOff(kind);
        else if (switchOn(kind)) missing.push(kind);
      }
      shareTracks();
      onChange();
      if (missing.length === 0) return;
      const endWork = beginWork();
      await acquire(missing);
      endWork();
    },
    stop() {
      for (const kind of MEDIA_KINDS) {
        switchOff(kind);
        drop(kind);
      }
      shareTracks();
    },
  };
}
