// @vitest-environment jsdom
import '../../../local/src/testing/vitest.setup';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectAgreement } from './expectAgreement';
import { playSchedule } from './playSchedule';
import { anyDaily, anyNetwork, anySchedule } from './schedule';

const { RUNS = '1000', SEED = '1', REPLAY } = process.env;
/** Rooms at once, since a schedule mostly waits for its network. */
const LANES = REPLAY ? 1 : 8;
const RUNS_A_LANE = Math.ceil(Number(RUNS) / LANES);

/** A failure prints its seed and its path; `SEED=<seed> REPLAY=<path> npm run test:schedules` plays that schedule alone. */
describe('many schedules', () => {
  it(`end with all participants agreeing: ${RUNS_A_LANE * LANES} from seed ${SEED}`, async () => {
    const play = (seed: number) =>
      fc.assert(
        fc.asyncProperty(anySchedule, anyNetwork, anyDaily, async (schedule, network, daily) => {
          expectAgreement(await playSchedule(schedule, network, daily));
        }),
        { numRuns: RUNS_A_LANE, seed, ...(REPLAY && { path: REPLAY, endOnFailure: true }) },
      );
    await Promise.all(Array.from({ length: LANES }, (_, lane) => play(Number(SEED) + lane)));
  });
});
