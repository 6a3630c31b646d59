import type { Rhythm } from '../room/messages';
import type { Renders } from './renders';

/** What came of playing some acts. */
export interface Played {
  acts: number;
  /** Rows that had to render. */
  rowsChanged: number;
  renders: Renders;
  /** ms from a frame's arrival to the DOM, one for each act that was seen. */
  delays: number[];
  /** Acts that a later one undid before they were shown. */
  unseen: number;
  /** Frames that the page had meanwhile, counted only on request: counting keeps it awake. */
  frames: number | undefined;
}

/** What the runner may ask of the page: `globalThis.bench`. */
export interface PageBench {
  /** Lets the crowd act in this rhythm and waits until `settle` ms after the last act. */
  play(rhythm: Rhythm, options: { settle: number; countFrames?: boolean }): Promise<Played>;
  /** The rows on the screen, and as they have to be. */
  rows(): { shown: string[]; expected: string[] };
}
