/** What jsdom lacks of WebRTC, as far as daily-js and the call machine touch it. */

let lastTrackId = 0;

/** A track that carries nothing but its switches. */
export class StubMediaStreamTrack extends EventTarget {
  readonly id = `stub-track-${(lastTrackId += 1)}`;
  readonly kind: 'audio' | 'video';
  readonly label: string;
  readonly muted = false;
  enabled = true;
  readyState: 'live' | 'ended' = 'live';

  constructor(kind: 'audio' | 'video' = 'audio') {
    super();
    this.kind = kind;
    this.label = kind === 'video' ? 'Stub camera' : 'Stub microphone';
  }

  stop(): void {
    this.readyState = 'ended';
  }

  clone(): StubMediaStreamTrack {
    return new StubMediaStreamTrack(this.kind);
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: `stub-${this.kind}`, groupId: 'stub' };
  }
}

/** A stream that holds stub tracks. */
export class StubMediaStream extends EventTarget {
  readonly #tracks: StubMediaStreamTrack[];

  constructor(tracks: StubMediaStreamTrack[] = []) {
    super();
    this.#tracks = [...tracks];
  }

  getTracks(): StubMediaStreamTrack[] {
    return [...this.#tracks];
  }

  getAudioTracks(): StubMediaStreamTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'audio');
  }

  getVideoTracks(): StubMediaStreamTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'video');
  }
}

/** daily-js only asks whether it exists. */
export class StubPeerConnection extends EventTarget {}

/** `navigator.mediaDevices` with one camera and one microphone that are always granted. */
export function createStubMediaDevices(): object {
  return Object.assign(new EventTarget(), {
    getUserMedia({ audio, video }: MediaStreamConstraints = {}): Promise<StubMediaStream> {
      const tracks: StubMediaStreamTrack[] = [];
      if (audio) tracks.push(new StubMediaStreamTrack('audio'));
      if (video) tracks.push(new StubMediaStreamTrack('video'));
      return Promise.resolve(new StubMediaStream(tracks));
    },
    enumerateDevices: (): Promise<object[]> => Promise.resolve([]),
    getSupportedConstraints: (): object => ({}),
  });
}
