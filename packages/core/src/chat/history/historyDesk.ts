import type { ChatHistory } from '../chatMessage';
import type { ChatHistoryAdapter } from './historyAdapter';

/** What of the history every client keeps, whether its code is loaded or not. */
export interface HistoryDesk {
  /** The app's own store. */
  readonly adapter: ChatHistoryAdapter | undefined;
  /** From when on this client has heard everything; Daily's clock, ms. */
  since: number;
  isAllowed(): boolean;
  /** Whether there is something to hand over, and it may be. */
  canServe(): boolean;
  show(history: ChatHistory): void;
  /** Says in userData that this client can hand history over, where it should. */
  offer(): void;
  withdraw(): void;
  /** Whether it is still the same stay, or what is left of it after a fresh start: what the app's store answers later is of another one. */
  chapter(): () => boolean;
}
