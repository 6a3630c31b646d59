import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectAgreement } from './expectAgreement';
import { playSchedule } from './playSchedule';
import { anyDaily, anyNetwork, anySchedule } from './schedule';

describe('all participants, late joiners included', () => {
  it('agree on every value and hear every message once, whatever the order of events', async () => {
    sessionStorage.clear();
    await fc.assert(
      fc.asyncProperty(anySchedule, anyNetwork, anyDaily, async (schedule, network, daily) => {
        expectAgreement(await playSchedule(schedule, network, daily));
      }),
      { numRuns: 8, seed: 20_261_121 },
    );
  });
});
