import { sharedInPage } from '../sharedInPage';

type Listener = (sessionId: string) => void;

/** What the cameras of this page's participants show, by session_id, and who wants to know of it. */
const page = sharedInPage('cameras', () => ({
  tracks: new Map<string, MediaStreamTrack>(),
  listeners: new Set<Listener>(),
}));

/** Shows the others of this page what a camera shows; `undefined` when it is off. */
export function showCamera(sessionId: string, track: MediaStreamTrack | undefined): void {
  if (page.tracks.get(sessionId) === track) return;
  if (track) page.tracks.set(sessionId, track);
  else page.tracks.delete(sessionId);
  for (const listener of [...page.listeners]) listener(sessionId);
}

export function isCameraOn(sessionId: string): boolean {
  return page.tracks.has(sessionId);
}

/** The camera of somebody whose call is in this page too, as a track of one's own. */
export function acquireCamera(sessionId: string): MediaStreamTrack | undefined {
  return page.tracks.get(sessionId)?.clone();
}

/** Tells of every camera of this page that goes on or off. Returns the end of it. */
export function onCamera(listener: Listener): () => void {
  page.listeners.add(listener);
  return () => void page.listeners.delete(listener);
}
