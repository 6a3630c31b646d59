import type { ClientFrame, Json, JsonObject, JoinFrame, RoomFrame } from '../protocol';
import type { RoomFields, Privacy } from '../daily/roomRecord';
import type { Admission } from '../room/admission';
import type { RoomConfigInput } from '../room/roomConfig';

/** What a tab asks for; it happens when it is in the log. */
export type TabRequest =
  | { ask: 'frame'; line: string; room: string; frame: ClientFrame }
  | { ask: 'lose'; line: string }
  | { ask: 'send-from-server'; room: string; data: Json; recipient: string }
  | { ask: 'make-room'; room: string; privacy?: Privacy; config?: JsonObject };

/** What happens in the rooms, with everything that was decided on the way: applying it leaves no choice. */
export type Command =
  | { do: 'set-room'; record: RoomFields }
  | { do: 'join'; line: string; room: string; frame: JoinFrame; admission: Admission }
  | { do: 'answer'; line: string; frame: RoomFrame }
  | { do: 'receive'; line: string; frame: ClientFrame }
  | { do: 'lose'; line: string }
  | { do: 'send-from-server'; room: string; data: Json; recipient: string }
  | { do: 'advance'; room: string }
  | { do: 'forget-tab'; tab: string };

/** One step of the log. The same entries in the same order give every tab the same rooms. */
export interface Entry {
  /** From 1, without gaps. */
  seq: number;
  /** The rooms' clock, ms since the epoch; it never goes back. */
  at: number;
  /** The ids that this step makes, such as the session_id of who joins. */
  ids: string[];
  /** Which request of which tab it answers; undefined for what time or the orderer brings. */
  cause?: { tab: string; request: number };
  command: Command;
}

/** The time in which one tab orders. Of two, the later one counts. */
export interface Term {
  number: number;
  /** The tab. */
  by: string;
}

/** Below 0 when `a` was before `b`. */
export function compareTerms(a: Term, b: Term): number {
  if (a.number !== b.number) return a.number - b.number;
  return a.by < b.by ? -1 : a.by > b.by ? 1 : 0;
}

/** What the first tab has chosen for all. */
export interface LogSettings {
  config: RoomConfigInput;
  apiKey: string;
  autoCreateRooms: boolean;
  minDailyJsVersion?: string;
}

/** The name of a line says which tab it belongs to. */
export function lineName(tab: string, number: number): string {
  return `${tab}/${number}`;
}

/** The tab that a line belongs to. */
export function tabOf(line: string): string {
  return line.slice(0, line.indexOf('/'));
}
