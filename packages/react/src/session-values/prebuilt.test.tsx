import { installCallEnvironment } from '@backchannel/local/testing';
import Daily from '@daily-co/daily-js';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  defineSessionMap,
  defineSessionValue,
  useMeetingSessionValue,
  useRaisedHands,
  useSessionMap,
  useStage,
} from '../index';
import { inCall } from '../testing/inCall';

const scene = defineSessionValue('prebuilt-scene', { initial: 'lobby' });
const list = defineSessionMap<string>('prebuilt-list');

afterEach(cleanup);

describe('hooks beside Prebuilt in a frame', () => {
  it('say unsupported where they need session data, and never throw in render', async () => {
    installCallEnvironment();
    const frame = Daily.createFrame(document.body, { allowMultipleCallInstances: true });
    const { result } = renderHook(
      () => ({
        value: useMeetingSessionValue(scene),
        map: useSessionMap(list),
        stage: useStage(),
        hands: useRaisedHands(),
      }),
      { wrapper: inCall(frame) },
    );
    const { value, map, stage, hands } = result.current;
    expect(value[2]).toMatchObject({ status: 'unsupported', canWrite: false });
    expect([map.status, stage.status, hands.status]).toEqual(Array(3).fill('unsupported'));
    await expect(value[1]('talk')).rejects.toMatchObject({ code: 'unsupported' });
    /* Nobody in the frame answers, so there is no end of it to wait for. */
    void frame.destroy();
  });
});
