import type { ClientFrame, Json, JsonObject } from '@backchannel/local';
import type { DailyCall } from '@daily-co/daily-js';
import type { ComponentType } from 'react';

/** Something that one of the crowd does, and what the screen has to show for it. */
export interface Act {
  /** Which of the crowd, from 0. */
  readonly by: number;
  readonly frame: ClientFrame;
  /** The row by which one sees that the act has reached the screen; of several the last. */
  readonly row: string;
  /** The text of that row from now on; null: it is gone. No two texts of a scene are the same. */
  readonly shows: string | null;
  /** The text that the row has had from the beginning, where it had one. */
  readonly hides?: string;
  /** How many rows have to render for it. */
  readonly rowsChanged: number;
}

/** What happens in a scene: the same in every run, since nothing in it is random. */
export interface Script {
  /** What somebody of the crowd joins with. */
  userData?(index: number): Json | undefined;
  /** What the room's session data is when the measured client joins. */
  readonly sessionData?: JsonObject;
  /** How many acts lie behind the screen when measuring begins. */
  readonly behind?: number;
  /** The next act. */
  next(): Act;
  /** The rows of the screen after all acts so far, from top to bottom. */
  rows(): string[];
}

/** What each screen gets. It shows one `<li>` a row and nothing else in `<li>`s. */
export interface ScreenProps {
  readonly call: DailyCall;
}

/** Who is compared; `kit-…` and `daily-react-…` are further ways with the same. */
export type VariantName =
  'kit' | 'bare-react' | 'bare-dom' | 'daily-react' | `${'kit' | 'daily-react'}-${string}`;

/** One screen in all its variants, and what happens on it. */
export interface Scene {
  readonly name: string;
  /** One line for the table. */
  readonly title: string;
  /** How large the crowd is; with several sizes the scene is measured at each. */
  readonly people: readonly number[];
  /** ms between events that come one by one, in place of 130. */
  readonly spacing?: number;
  /** Also measures the longest task while events come one by one. */
  readonly withTasks?: boolean;
  /** What has to be there before any variant is shown. */
  load?(): Promise<void>;
  script(people: number): Script;
  readonly variants: Readonly<Partial<Record<VariantName, ComponentType<ScreenProps>>>>;
}
