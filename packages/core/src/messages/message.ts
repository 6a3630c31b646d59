import type { MessageDefinition } from '../definitions/definition';
import type { JsonObject } from '../json/json';
import type { Sender } from './sender';
import type { ClaimedRecipient } from './wire';

/** What a handler knows about a message beside its data. */
export interface MessageInfo {
  /** The sender's id for it, or one made here for foreign senders. */
  readonly id: string;
  readonly sender: Sender;
  /** Who it was meant for, as the sender claims. */
  readonly to: ClaimedRecipient;
  /** It came before this handler was there. */
  readonly replayed: boolean;
  /** This machine's clock, ms. */
  readonly receivedAt: number;
}

/** Handles the messages of one definition. */
export type MessageHandler<D> = (data: D, info: MessageInfo) => void;

/** A message whose sender is known, before any definition looked at it. */
export interface Received {
  /** As it came, without what the kit adds. */
  raw: unknown;
  /** As on the wire; empty where it has none. */
  type: string;
  /** Everything but the type. */
  data: JsonObject;
  /** Its sender waits for an answer. */
  isAsk: boolean;
  info: MessageInfo;
}

/** One handler with the definition that it reads by. */
export interface Subscription {
  definition: MessageDefinition<unknown, unknown>;
  handler: MessageHandler<unknown>;
}
