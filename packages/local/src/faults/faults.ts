import type { Clock } from '../clock/clock';
import type { Line, OpenLine } from '../daily/line';
import { createDelayQueue } from './delayQueue';
import type { FaultControl } from './faultControl';
import { resolveFaults, type FaultSettings } from './faultSettings';
import { openFaultyLine, type FaultyLine } from './faultyLine';
import { createRandom } from './random';
import { createTimetable } from './timetable';

/** The bad network around one local Daily. */
export interface Faults {
  /** What apps may do with it. */
  readonly control: FaultControl;
  /** Opens a line through the network as it is. */
  open(line: Line, open: (line: Line) => OpenLine): OpenLine;
  isIdle(): boolean;
  /** Resolves when nothing is delayed any more. */
  whenIdle(): Promise<void>;
  /** Calls back when the call machine's script is to be there. @throws Error when this request for it is to fail. */
  serveBundle(serve: () => void): void;
  /** How this REST request fails, if it does. */
  restFault(): 'rate-limit-error' | 'server-error' | undefined;
  /** Delivers what is on its way and does nothing from now on. */
  stop(): void;
}

/** Numbers for the streams of one seed: two for each line, and these. */
const REST_STREAM = -1;
const OUTAGE_STREAM = -2;

export function createFaults(given: FaultSettings, clock: Clock): Faults {
  const { now } = clock;
  let settings = given;
  let faults = resolveFaults(given);
  let lastLine = 0;
  let failures = faults.bundle.failures;
  const onItsWay = createDelayQueue(clock);
  const outages = createDelayQueue(clock);
  const lines = new Set<FaultyLine>();
  let restRandom = createRandom(faults.seed, REST_STREAM);
  let outageRandom = createRandom(faults.seed, OUTAGE_STREAM);

  const isSmooth = (): boolean => {
    const { latency, jitter, loss, reorder, duplicates } = faults;
    return latency + jitter + loss + reorder + duplicates === 0;
  };

  const planOutage = (line: FaultyLine): void => {
    if (!faults.outages) return;
    const wait = -Math.log(1 - outageRandom()) * faults.outages.every;
    outages.add(now() + wait, () => {
      if (!faults.outages || !lines.has(line)) return;
      if (outageRandom() < faults.outages.final) return line.cut();
      line.interrupt(faults.outages.lasting);
      planOutage(line);
    });
  };

  const replace = (next: FaultSettings): void => {
    const resolved = resolveFaults(next);
    if (resolved.seed !== faults.seed) {
      restRandom = createRandom(resolved.seed, REST_STREAM);
      outageRandom = createRandom(resolved.seed, OUTAGE_STREAM);
    }
    settings = next;
    faults = resolved;
  };

  const targets = (sessionId: string | undefined): FaultyLine[] =>
    [...lines].filter((line) => sessionId === undefined || line.sessionId() === sessionId);

  return {
    control: {
      get settings() {
        return settings;
      },
      set(change) {
        replace(withoutUndefined({ ...settings, ...change }));
        if (change.bundle) failures = faults.bundle.failures;
        if (!('outages' in change)) return;
        outages.clear();
        for (const line of lines) planOutage(line);
      },
      interrupt(lasting, sessionId) {
        for (const line of targets(sessionId)) line.interrupt(lasting);
      },
      disconnect(sessionId) {
        for (const line of targets(sessionId)) line.cut();
      },
    },
    open(line, open) {
      lastLine += 1;
      const faulty = openFaultyLine(line, open, {
        now,
        queue: onItsWay,
        down: createTimetable(createRandom(faults.seed, 2 * lastLine), () => faults),
        up: createTimetable(createRandom(faults.seed, 2 * lastLine + 1), () => faults),
        isSmooth,
        onEnd: () => lines.delete(faulty),
      });
      lines.add(faulty);
      planOutage(faulty);
      return faulty.end;
    },
    isIdle: () => onItsWay.isEmpty(),
    whenIdle: () => onItsWay.whenEmpty(),
    serveBundle(serve) {
      if (failures > 0) {
        failures -= 1;
        throw new Error('The fault settings ask for a call machine that cannot be loaded.');
      }
      if (faults.bundle.delay === 0) serve();
      else onItsWay.add(now() + faults.bundle.delay, serve);
    },
    restFault() {
      const drawn = restRandom();
      const { tooMany, broken } = faults.rest;
      if (drawn < tooMany) return 'rate-limit-error';
      return drawn < tooMany + broken ? 'server-error' : undefined;
    },
    stop() {
      outages.clear();
      replace({});
      onItsWay.flush();
    },
  };
}

function withoutUndefined(settings: {
  [Name in keyof FaultSettings]?: FaultSettings[Name] | undefined;
}): FaultSettings {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
