import { sharedInPage } from '../sharedInPage';
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

/** All that are on show, by name. */
const gallery = sharedInPage('portraits', () => ({
  portraits: new Map<string, Portrait>(),
  isMoving: false,
}));

function draw(context: CanvasRenderingContext2D, name: string): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  drawPortrait(context, name, isStill ? 0 : performance.now() / 1000);
}

/** Waits for a frame of the page as well: one that has much to do is not kept from it by its pictures. */
function drawAllLater(): void {
  setTimeout(() => requestAnimationFrame(drawAll), 1000 / FRAMES_PER_SECOND);
}

function drawAll(): void {
  gallery.isMoving = gallery.portraits.size > 0;
  if (!gallery.isMoving) return;
  for (const [name, { context }] of gallery.portraits) draw(context, name);
  drawAllLater();
}

function createPortrait(name: string): Portrait | undefined {
  const canvas = document.createElement('canvas');
  if (typeof canvas.captureStream !== 'function') return undefined;
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return undefined;
  // The stream begins with what is there: without this, with a black frame.
  draw(context, name);
  const track = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks()[0];
  return track && { context, track, users: 0 };
}

function release(name: string, portrait: Portrait, track: MediaStreamTrack): void {
  track.stop();
  if (--portrait.users > 0) return;
  portrait.track.stop();
  gallery.portraits.delete(name);
}

/**
 * A slowly moving picture of a participant, from initials and a colour: remote video without WebRTC.
 * One canvas serves every call in the page that shows `name`. Nothing where the page cannot capture a canvas (jsdom).
 */
export function acquirePortrait(name: string): PortraitTrack | undefined {
  const portrait = gallery.portraits.get(name) ?? createPortrait(name);
  if (!portrait) return undefined;
  gallery.portraits.set(name, portrait);
  portrait.users += 1;
  if (!gallery.isMoving) {
    gallery.isMoving = true;
    drawAllLater();
  }
  const track = portrait.track.clone();
  return { track, release: () => release(name, portrait, track) };
}
