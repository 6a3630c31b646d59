import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventuallyIn } from '../../test/room/eventuallyIn';
import { callNext, connect, handsService, stageService } from '../index';

const room = roomForEachTest();

const NAMES = ['Ana', 'Dan', 'B', 'C', 'D', 'E', 'F', 'G'];
const HOSTS = ['Ana', 'Dan'];

function open(call: DailyCall) {
  const connection = connect(call);
  const { state } = connection;
  const hands = connection.use(handsService);
  const stage = connection.use(stageService);
  const ids = (people: readonly { sessionId: string }[]) => people.map((one) => one.sessionId);
  return {
    act: (action: Action) => {
      const [first] = ids(state.get(hands.queueAtom));
      switch (action) {
        case 'raise':
          return hands.raise();
        case 'lower':
          return hands.lowerOwn();
        case 'lower first':
          return hands.lower(first ?? '');
        case 'lower all':
          return hands.lowerAll();
        case 'call next':
          return callNext(connection, 4);
        case 'hostile':
          return call.setUserData({ handRaised: 1_000_000_000 });
        case 'leave':
          return call.leave();
      }
    },
    view: () => ({
      queue: ids(state.get(hands.queueAtom)),
      stage: ids(state.get(stage.onStageAtom)),
    }),
  };
}

type Action = 'raise' | 'lower' | 'lower first' | 'lower all' | 'call next' | 'hostile' | 'leave';
const anyAction = fc.constantFrom<Action>(
  ...(['raise', 'raise', 'raise', 'raise', 'lower', 'lower first', 'call next'] as const),
  ...(['lower all', 'hostile', 'leave'] as const),
);
const anyScript = fc.array(fc.tuple(fc.constantFrom(...NAMES), anyAction, fc.boolean()), {
  minLength: 25,
  maxLength: 25,
});

describe('hands and stage', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`are the same for all who are left after anything at all, seed ${seed}`, async () => {
      const [script = []] = fc.sample(anyScript, { seed, numRuns: 1 });
      const left = new Map<string, ReturnType<typeof open>>();
      for (const name of NAMES) {
        left.set(name, open(await room.join(name, { owner: HOSTS.includes(name) })));
      }
      for (const [name, action, isPaused] of script) {
        const acting = left.get(name)?.act(action);
        if (action === 'leave') left.delete(name);
        /* Refusals are part of the game: only hosts lower others. */
        await Promise.resolve(acting).catch(() => undefined);
        if (isPaused) await room.settle();
      }
      left.set('Late', open(await room.join('Late')));
      await eventuallyIn(room)(() => {
        const views = [...left.values()].map(({ view }) => view());
        for (const view of views) expect(view).toEqual(views[0]);
      });
    });
  }
});
