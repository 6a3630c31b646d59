/**
 * Why an action failed or an input was turned away. Stable: programs may compare them. `docs/errors.md` says of each what to do.
 *
 * Errors that a caller gets: `not-joined` (join first), `call-destroyed`, `left` (the call was left meanwhile), `unsupported` (session data in Prebuilt),
 * `unknown-recipient`, `invalid-data` (the schema said no), `not-serializable`, `message-too-large`, `user-data-too-large`,
 * `session-data-too-large`, `host-value-too-large`, `not-host` (only hosts may), `closed` (a host closed the feature), `stage-full`, `not-allowed`,
 * `timeout`, `aborted` (by the caller's signal), `throttled` (a rate limit), `other-room` (it waited for another room), `no-handler` and `rejected` (requests), `daily-refused` (daily-js or the room refused; its own words follow), `definition-clash`, `async-schema`,
 * `connection-conflict`, `no-call`, `not-loaded` (code that is loaded when it is needed could not be).
 *
 * Reasons that are only reported through `onEvent`: `unknown-sender`, `not-from-server`, `foreign-shape`, `foreign-writer`,
 * `not-endorsed`, `flood`, `duplicate`, `incomplete` (a message in parts was given up), `other-role` (a server's message for a role that
 * is not had here), `handler-failed` (also what
 * `loadOlder` rejects with where the app's history adapter does, and setting where the function of the present value throws), `wire-failed` (also what sending rejects with where a definition's `wire.write`
 * throws).
 */
export type ErrorCode =
  | 'not-joined'
  | 'call-destroyed'
  | 'left'
  | 'unsupported'
  | 'unknown-recipient'
  | 'invalid-data'
  | 'not-serializable'
  | 'message-too-large'
  | 'user-data-too-large'
  | 'session-data-too-large'
  | 'host-value-too-large'
  | 'not-host'
  | 'closed'
  | 'stage-full'
  | 'not-allowed'
  | 'timeout'
  | 'aborted'
  | 'throttled'
  | 'other-room'
  | 'no-handler'
  | 'rejected'
  | 'daily-refused'
  | 'definition-clash'
  | 'async-schema'
  | 'connection-conflict'
  | 'no-call'
  | 'not-loaded'
  | 'unknown-sender'
  | 'not-from-server'
  | 'foreign-shape'
  | 'foreign-writer'
  | 'not-endorsed'
  | 'flood'
  | 'duplicate'
  | 'incomplete'
  | 'other-role'
  | 'wire-failed'
  | 'handler-failed';
