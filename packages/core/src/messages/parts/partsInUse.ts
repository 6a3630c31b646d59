import type { DailyEventObjectAppMessage } from '@daily-co/daily-js';
import type { Connection } from '../../connection/connection';
import type { FloodGuard } from '../flood';
import type { Sender } from '../sender';

/** A message that is ready to go. */
export interface WholeMessage {
  json: string;
  /** As on the wire. */
  type: string;
  id: string;
  to: '*' | string[];
  signal: { readonly aborted: boolean } | undefined;
  /** Its name in errors. */
  what: string;
}

/** A `maxSize` beyond one app message: made by `inParts`. */
export interface MessageInParts {
  /** Characters of JSON. */
  readonly maxSize: number;
  /** Sends what has at most `most` characters in parts of at most `limit`. Rejects with a typed error. */
  send(connection: Connection, message: WholeMessage, most: number, limit: number): Promise<void>;
}

type PartEvent = DailyEventObjectAppMessage<unknown>;

/** Puts the parts of one connection together. */
export interface PartReceiver {
  receive(raw: unknown, sender: Sender, event: PartEvent): void;
  clear(): void;
  unfinished(): number;
}

/** Makes it; `onWhole` gets what is whole. */
export type CreatePartReceiver = (
  connection: Connection,
  flood: Pick<FloodGuard, 'admit'>,
  onWhole: (whole: unknown, sender: Sender, event: PartEvent) => void,
) => PartReceiver;

/* On the page, not in this module: a definition of one copy of the kit is read through the connection of another. */
const KEY = Symbol.for('backchannel.parts');

/** From now on parts are put together on every connection: a definition wants them. */
export function putPartsInUse(create: CreatePartReceiver): void {
  Reflect.set(globalThis, KEY, create);
}

/** What puts parts together, where a definition wants them: who does not ask for it does not ship it. */
export const partsInUse = () => Reflect.get(globalThis, KEY) as CreatePartReceiver | undefined;
