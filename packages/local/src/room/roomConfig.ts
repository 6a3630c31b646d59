/** How often a room passes things on, in ms. Daily documents none but the once a second of session data. */
export interface RoomIntervals {
  /** Trailing-edge throttle of `setUserData` towards the others. Default 500. */
  userData: number;
  /** The least time between two `session-data` frames. Default 1000, as Daily documents. */
  sessionData: number;
  /** How long newcomers are collected before they are announced together. Default 100. */
  joins: number;
}

/** What of Daily's behaviour a room lets one choose, either as a limit or because Daily does not document it. */
export interface RoomConfig {
  intervals: RoomIntervals;
  /** Characters of JSON in one app message. Default 4096. */
  maxAppMessageSize: number;
  /** Characters of JSON in one participant's userData. Default 4096. */
  maxUserDataSize: number;
  /** Characters of JSON of the whole merged session data. Default 102400. */
  maxSessionDataSize: number;
  /** Whether an app message addressed to the sender's own session_id comes back. Not documented by Daily. Default false. */
  deliverToSelf: boolean;
  /** Whether somebody who is named twice in `to` gets the message twice. Not documented by Daily. Default false. */
  deliverDuplicates: boolean;
  /**
   * What becomes of a message to somebody who is not there: nothing, or it is refused as a whole, with a `nonfatal-error` of type
   * `app-message-error` or with a 400 of REST. Not documented by Daily. Default `'skip'`.
   */
  unknownRecipients: 'skip' | 'refuse';
  /**
   * How the room measures app messages, after daily-js has counted characters: so do we, or it counts bytes of UTF-8. Not documented
   * by Daily. Default `'characters'`.
   */
  messageSizeIn: 'characters' | 'bytes';
  /**
   * App messages that one participant may send within a second; the rest is dropped with a `nonfatal-error` of type
   * `app-message-error`. Daily documents that there is no limit. Default `Infinity`.
   */
  maxMessagesPerSecond: number;
  /**
   * Whether the room sends userData to its writer, too, when it passes it on; what it had is seen again if the writer has gone
   * on meanwhile. Not documented by Daily. Default false.
   */
  returnUserData: boolean;
  /** Whether messages of participants without presence reach anybody. Not documented by Daily. Default true. */
  hiddenCanMessage: boolean;
  /**
   * What a newcomer gets first: `joined-meeting`, as usual, or a `participant-joined` of everybody who is in, which Daily allows
   * as well. Default `'joined-first'`.
   */
  joinOrder: 'joined-first' | 'participants-first';
  /** Whether a newcomer gets the session data after `joined-meeting` or before. Not documented by Daily. Default `'after-joined'`. */
  sessionDataOrder: 'after-joined' | 'before-joined';
  /**
   * Whether a writer of session data sees it in the own `meetingSessionState()` before the room has it. Not documented by
   * Daily. Default false.
   */
  echoSessionData: boolean;
  /** ms that session data survives the last participant's leaving. Not documented by Daily. Default 0. */
  sessionGrace: number;
}

/** Participants in one `participants-joined` frame, as Daily batches them. */
export const MAX_JOIN_BATCH = 50;

const DEFAULT_INTERVALS: RoomIntervals = { userData: 500, sessionData: 1000, joins: 100 };

const DEFAULTS: Omit<RoomConfig, 'intervals'> = {
  maxAppMessageSize: 4096,
  maxUserDataSize: 4096,
  maxSessionDataSize: 102_400,
  deliverToSelf: false,
  deliverDuplicates: false,
  unknownRecipients: 'skip',
  messageSizeIn: 'characters',
  maxMessagesPerSecond: Number.POSITIVE_INFINITY,
  returnUserData: false,
  hiddenCanMessage: true,
  joinOrder: 'joined-first',
  sessionDataOrder: 'after-joined',
  echoSessionData: false,
  sessionGrace: 0,
};

/** A room's settings as one gives them: what is left out has its default. */
export type RoomConfigInput = Partial<Omit<RoomConfig, 'intervals'>> & {
  intervals?: Partial<RoomIntervals>;
};

/** Fills in the defaults. */
export function resolveRoomConfig(input: RoomConfigInput = {}): RoomConfig {
  return { ...DEFAULTS, ...input, intervals: { ...DEFAULT_INTERVALS, ...input.intervals } };
}
