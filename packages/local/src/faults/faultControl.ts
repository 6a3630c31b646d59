import type { FaultSettings } from './faultSettings';

/** Makes the network of a running local Daily worse or better. */
export interface FaultControl {
  /** As they were given and changed; what is not in it is not wrong. */
  readonly settings: FaultSettings;
  /**
   * Changes the settings that are named, `undefined` takes one back. What is on its way keeps its time, and nothing overtakes it.
   * @throws RangeError that names a setting which is out of its range; nothing has changed then.
   */
  set(change: { [Name in keyof FaultSettings]?: FaultSettings[Name] | undefined }): void;
  /**
   * Takes the connection of one session_id away for so many ms, or everybody's. daily-js says `network-connection`: `interrupted`,
   * then `connected`. The session_id stays. App messages to who is away are lost; everything else arrives at the end,
   * and what is sent meanwhile is sent then.
   */
  interrupt(lasting: number, sessionId?: string): void;
  /** Takes it away for good: an `error` of type `connection-error`. Who joins again has a new session_id. */
  disconnect(sessionId?: string): void;
}
