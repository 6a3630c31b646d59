/** A message of daily-js to its call machine, over `window.postMessage`. */
export interface CallMachineRequest {
  action: string;
  /** Present when daily-js waits for a reply. */
  callbackStamp?: string;
  [field: string]: unknown;
}

/** A message of the call machine to daily-js: an event, by its action. */
export interface CallMachineEvent {
  action: string;
  [field: string]: unknown;
}

/** What answers a request. `error` makes most daily-js promises reject. */
export interface CallMachineReply {
  error?: unknown;
  [field: string]: unknown;
}
