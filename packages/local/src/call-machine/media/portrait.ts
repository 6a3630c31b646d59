import { drawPortrait } from './drawPortrait';

const FRAMES_PER_SECOND = 12;
const WIDTH = 640;
const HEIGHT = 360;

interface Portrait {
  context: CanvasRenderingContext2D;
  track: MediaStreamTrack;
  users: number;
}

/** A video track that somebody holds until `release()`. */
export interface PortraitTrack {
  track: MediaStreamTrack;
  release(): void;
}

const portraits = new Map<string, Portrait>();
let timer: ReturnType<typeof setInterval> | undefined;

function drawAll(): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const seconds = isStill ? 0 : performance.now() / 1000;
  for (const [name, { context }] of portraits) drawPortrait(context, name, seconds);
}

function createPortrait(): Portrait | undefined {
  const canvas = document.createElement('canvas');
  if (typeof canvas.captureStream !== 'function') return undefined;
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d', { alpha: false });
  const track = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks()[0];
  return context && track ? { context, track, users: 0 } : undefined;
}

function release(name: string, portrait: Portrait, track: MediaStreamTrack): void {
  track.stop();
  if (--portrait.users > 0) return;
  portrait.track.stop();
  portraits.delete(name);
  if (portraits.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

/**
 * A slowly moving picture of a participant, from initials and a colour: remote video without WebRTC.
 * One canvas serves every call in the page that shows `name`. Nothing where the page cannot capture a canvas (jsdom).
 */
export function acquirePortrait(name: string): PortraitTrack | undefined {
  const portrait = portraits.get(name) ?? createPortrait();
  if (!portrait) return undefined;
  portraits.set(name, portrait);
  portrait.users += 1;
  drawAll();
  timer ??= setInterval(drawAll, 1000 / FRAMES_PER_SECOND);
  const track = portrait.track.clone();
  return { track, release: () => release(name, portrait, track) };
}
