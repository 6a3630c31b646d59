/** A bad network, as bad as one likes. The same seed and the same order of events give the same faults. */
export interface FaultSettings {
  /** Default 1. */
  seed?: number;
  /** ms that each frame takes between a participant and the room, one way: a message between two takes it twice. */
  latency?: number;
  /** Up to so many ms more for each frame. What one participant sends stays in order. */
  jitter?: number;
  /** Chance from 0 to 0.9 that a frame is lost on its way; it is sent again, and all behind it wait for it. */
  loss?: number;
  /** ms until a lost frame is sent again. Default 200. */
  retryAfter?: number;
  /** Chance from 0 to 1 that an app message is overtaken by those of other senders, never by its own sender's. */
  reorder?: number;
  /** Chance from 0 to 1 that an app message reaches a recipient twice. */
  duplicates?: number;
  /** Lost connections at random times. */
  outages?: OutageSettings;
  /** How the call machine's script is served, over HTTP or in memory. */
  bundle?: BundleFaults;
  /** REST requests that fail without being looked at. */
  rest?: RestFaults;
}

/** How often connections are lost, and for how long. */
export interface OutageSettings {
  /** ms between two outages of one participant, on average. */
  every: number;
  /** ms. The participant keeps its session_id, misses app messages and catches up with everything else. */
  lasting: number;
  /** Chance from 0 to 1 that the connection does not come back: `error`, and a new session_id for who joins again. */
  final?: number;
}

/** What can be wrong with the script that daily-js loads. */
export interface BundleFaults {
  /** ms until it is there. */
  delay?: number;
  /** So many of the next requests for it fail (over HTTP with 500); daily-js tries three times, 3 s apart. */
  failures?: number;
}

/** Chances from 0 to 1. */
export interface RestFaults {
  /** 429 `rate-limit-error`. */
  tooMany?: number;
  /** 500 `server-error`. */
  broken?: number;
}

/** All of it, with what was left out. */
export interface ResolvedFaults extends Required<Omit<FaultSettings, 'outages'>> {
  outages: Required<OutageSettings> | undefined;
  bundle: Required<BundleFaults>;
  rest: Required<RestFaults>;
}

const MAX_MS = 600_000;

/**
 * Checks the settings and fills in the rest.
 * @throws RangeError that names the setting, what it was and what it may be.
 */
export function resolveFaults(given: FaultSettings): ResolvedFaults {
  const { outages, bundle = {}, rest = {} } = given;
  return {
    seed: within('seed', given.seed ?? 1, 2 ** 31),
    latency: within('latency', given.latency ?? 0, MAX_MS),
    jitter: within('jitter', given.jitter ?? 0, MAX_MS),
    loss: within('loss', given.loss ?? 0, 0.9),
    retryAfter: within('retryAfter', given.retryAfter ?? 200, MAX_MS),
    reorder: within('reorder', given.reorder ?? 0, 1),
    duplicates: within('duplicates', given.duplicates ?? 0, 1),
    outages: outages && {
      every: within('outages.every', outages.every, MAX_MS, 1),
      lasting: within('outages.lasting', outages.lasting, MAX_MS),
      final: within('outages.final', outages.final ?? 0, 1),
    },
    bundle: {
      delay: within('bundle.delay', bundle.delay ?? 0, MAX_MS),
      failures: within('bundle.failures', bundle.failures ?? 0, MAX_MS),
    },
    rest: {
      tooMany: within('rest.tooMany', rest.tooMany ?? 0, 1),
      broken: within('rest.broken', rest.broken ?? 0, 1),
    },
  };
}

function within(name: string, value: number, max: number, min = 0): number {
  if (typeof value === 'number' && value >= min && value <= max) return value;
  throw new RangeError(
    `The fault setting "${name}" is ${String(value)}; it must be a number from ${min} to ${max}.`,
  );
}
