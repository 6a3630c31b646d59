// @vitest-environment jsdom
// @vitest-environment-options {"url":"http://localhost"}
import '@backchannel/local/testing/setup';
import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import { act, cleanup, render } from '@testing-library/react';
import { createElement as h } from 'react';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, defineMessage, useAppMessage, useRoster } from '../index';
import { everyHook } from '../testing/everyHook';
import { inCall } from '../testing/inCall';
import { listenersOf } from '../testing/listenersOf';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let room: TestRoom;
beforeAll(async () => {
  room = await createTestRoom();
});
afterAll(async () => {
  cleanup();
  await room.close();
});

const buzz = defineMessage('memory-buzz');
const readers = everyHook.map(([, useIt]) => () => {
  useIt({});
  return null;
});

/** What one mounted tree alone holds on to, if nothing of the kit does. */
const mounted: WeakRef<object>[] = [];

function Holding() {
  const handler = () => undefined;
  const select = ({ length }: readonly unknown[]) => length;
  mounted.push(new WeakRef(handler), new WeakRef(select));
  useAppMessage(buzz, handler);
  useRoster({ select });
  return null;
}

/** Bytes in use, once finalizers and microtasks had their turn. */
async function heap(): Promise<number> {
  for (let n = 0; n < 5; n += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

describe('thousands of rounds of mounting every hook', () => {
  it('keep nothing of what was mounted, no listener on the call, and the heap flat', async () => {
    const call = await room.join('Ana', { owner: true });
    const Wrapper = inCall(call);
    const everything = () =>
      h(
        Wrapper,
        null,
        readers.map((Reader, at) => h(Reader, { key: at })),
        h(Holding),
      );
    const view = render(h(Wrapper));
    const rounds = async (count: number) => {
      for (let round = 0; round < count; round += 1) {
        view.rerender(everything());
        view.rerender(h(Wrapper));
      }
      await act(() => room.settle());
      mounted.splice(0, Math.max(0, mounted.length - 400));
      return heap();
    };
    /** Bytes that each round of each stretch left behind: what the engine does by itself shows in one stretch, a leak in all. */
    const perRound = async (stretches: number[]) => {
      const left: number[] = [];
      let before = await rounds(200);
      for (const count of stretches) {
        const after = await rounds(count);
        left.push((after - before) / count);
        before = after;
      }
      return left;
    };

    /* Compilers and caches settle for some 2,500 rounds. One closure kept by each reader would be some 5,000 bytes a round. */
    await rounds(2_500);
    const listeners = listenersOf(call);
    const { services } = connect(call).snapshot();
    const growth = await perRound([1_000, 1_000, 1_000]);
    const alive = mounted.filter((ref) => ref.deref() !== undefined).length;
    expect(alive).toBeLessThan(20);
    expect(median(growth)).toBeLessThan(500);
    expect(listenersOf(call)).toEqual(listeners);
    expect(connect(call).snapshot().services).toEqual(services);
    view.unmount();
    await call.destroy();
    expect(listenersOf(call)).toEqual([]);
  });
});
