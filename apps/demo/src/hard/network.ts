/** How bad the network of the local room is. */
export interface Network {
  /** ms that everything takes to the room, and again from it. */
  latency: number;
  /** Up to so many ms more. */
  jitter: number;
  /** Chance that something is lost and sent again 200 ms later. */
  loss: number;
}

/** What the page asks of its server. */
export interface NetworkChange {
  set: Partial<Network>;
  /** Whose connection goes away, and for how many ms; `null` is for good. */
  drop?: { sessionId: string; lasting: number | null };
}

/** Nothing is wrong. */
export const GOOD_NETWORK: Network = { latency: 0, jitter: 0, loss: 0 };

/** Longer would only be waiting. */
const MAX_DROP_MS = 60_000;

/** Reads what came over the wire; throws an Error for what is none. Whether numbers are in range is the local Daily's to say. */
export function readNetworkChange(body: unknown): NetworkChange {
  const { set = {}, drop } = readObject(body, 'The body');
  const { latency, jitter, loss } = readObject(set, '"set"');
  const change: NetworkChange = { set: {} };
  for (const [name, value] of Object.entries({ latency, jitter, loss })) {
    if (value === undefined) continue;
    if (typeof value !== 'number') throw new Error(`"${name}" must be a number.`);
    Object.assign(change.set, { [name]: value });
  }
  if (drop === undefined) return change;
  const { sessionId, lasting } = readObject(drop, '"drop"');
  if (typeof sessionId !== 'string') throw new Error('"drop" needs a sessionId.');
  if (lasting !== null && !isDuration(lasting)) {
    throw new Error(`"lasting" must be a number of ms up to ${MAX_DROP_MS}, or null for good.`);
  }
  return { ...change, drop: { sessionId, lasting } };
}

function isDuration(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MAX_DROP_MS;
}

function readObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error(`${name} must be an object.`);
  return { ...value };
}
