import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { observe } from '../../test/room/observe';
import { attempt } from '../connection/attempt';
import { onDemand } from '../connection/onDemand';
import { errorsOnDemand } from './errorsOnDemand';

type Texts = { tooLoud: (volume: number) => string };
const texts: Texts = { tooLoud: (volume) => `${volume} is too loud: turn it down.` };

const room = roomForEachTest();
afterEach(() => void vi.useRealTimers());

/** Fails an action whose text comes by `importTexts`, and what is told of it. */
async function failBy(importTexts: () => Promise<Texts>) {
  const { connection, events } = observe(await room.join('Ana'));
  const refuse = errorsOnDemand(onDemand('texts', importTexts));
  const fail = () =>
    attempt(connection, 'message', 'buzz', async () => {
      throw refuse('not-allowed', { volume: 11 }, ({ tooLoud }) => tooLoud(11));
    });
  const told = () => events.map(({ code, detail }) => `${code} ${detail}`);
  return { fail, told };
}

describe('an error whose text is loaded when it is told', () => {
  it('is rejected and reported in full, once', async () => {
    const { fail, told } = await failBy(() => Promise.resolve(texts));
    await expect(fail()).rejects.toMatchObject({
      name: 'BackchannelError',
      code: 'not-allowed',
      details: { volume: 11 },
      message: 'Backchannel: 11 is too loud: turn it down.',
    });
    expect(told()).toEqual(['not-allowed Backchannel: 11 is too loud: turn it down.']);
  });

  it('has its code and its numbers where the text cannot be loaded, or not in time', async () => {
    const brief = {
      code: 'not-allowed',
      details: { volume: 11 },
      message: expect.stringContaining('docs/errors.md') as string,
    };
    const offline = await failBy(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(offline.fail()).rejects.toMatchObject(brief);
    expect(offline.told()).toHaveLength(1);

    const stalled = await failBy(() => new Promise<never>(() => undefined));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const failed = stalled.fail();
    await vi.advanceTimersByTimeAsync(2_999);
    expect(stalled.told()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await expect(failed).rejects.toMatchObject(brief);
    expect(stalled.told()).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
