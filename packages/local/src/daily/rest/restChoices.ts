/** What of Daily's REST API its documentation leaves open. */
export interface RestChoices {
  /**
   * Whether presence lists somebody who has left and come back a second time until the next refresh, as was seen at Daily. Only with a
   * `presenceDelay`. Default false.
   */
  presenceGhosts: boolean;
  /**
   * What `send-app-message`, `get-session-data` and `set-session-data` do in a room where nobody is: answer 404, or accept. Then
   * messages reach nobody, and session data is there for the next session. Not documented by Daily. Default `'not-found'`.
   */
  withoutCall: 'not-found' | 'accept';
  /** Whether `{"sent": …}` is a boolean; Daily's documentation shows a string. Default false. */
  sentAsBoolean: boolean;
  /**
   * What signs the tokens that REST makes; Daily documents the API key for self-signed ones only. Rooms take both. Default: the API key.
   */
  tokenSecret: string | undefined;
  /** How `GET /meeting-tokens/:token` answers a token that does not count. Not documented by Daily. Default 400. */
  invalidTokenStatus: 400 | 401 | 404;
}

const DEFAULTS: RestChoices = {
  presenceGhosts: false,
  withoutCall: 'not-found',
  sentAsBoolean: false,
  tokenSecret: undefined,
  invalidTokenStatus: 400,
};

/** Fills in the defaults. */
export function resolveRestChoices(given: Partial<RestChoices> = {}): RestChoices {
  return { ...DEFAULTS, ...given };
}
