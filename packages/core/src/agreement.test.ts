import { createTestRoom, type TestRoom } from '@backchannel/local/testing';
import type { DailyCall } from '@daily-co/daily-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  connect,
  defineMessage,
  defineParticipantValue,
  defineSessionMap,
  defineSessionValue,
  messageService,
  participantValuesService,
  rosterService,
  sessionMapsService,
  sessionValuesService,
} from './index';

const note = defineMessage<{ text: string }>('agree-note');
const mood = defineParticipantValue('agree-mood', { initial: '' });
const scene = defineSessionValue('agree-scene', { initial: '' });
const stage = defineSessionValue('agree-stage', { initial: '', writableBy: 'host' });
const list = defineSessionMap<string>('agree-list');

const NAMES = ['Ana', 'Bea', 'Cem', 'Dan', 'Eve'] as const;
const HOSTS: readonly string[] = ['Ana', 'Bea'];

type Name = (typeof NAMES)[number];
type Action = 'scene' | 'stage' | 'mood' | 'add' | 'remove' | 'note' | 'rejoin' | 'wait';

/** Who does what, in order; `null` waits until everything has arrived. */
const anySchedule = fc.array(
  fc.tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom<Action>(
      ...(['scene', 'scene', 'stage', 'stage', 'mood', 'add', 'add', 'note', 'note'] as const),
      ...(['remove', 'rejoin', 'wait'] as const),
    ),
  ),
  { minLength: 12, maxLength: 24 },
);

/** A network as bad as the kit has to stand without losing anything. */
const anyNetwork = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  latency: fc.constantFrom(0, 3, 10),
  jitter: fc.constantFrom(0, 5, 15),
});

let count = 0;

function open(name: Name, call: DailyCall) {
  const connection = connect(call);
  const { state } = connection;
  const values = connection.use(sessionValuesService);
  const people = connection.use(participantValuesService);
  const map = connection.use(sessionMapsService).open(list);
  const [room, held] = [values.open(scene), values.open(stage)];
  const moods = people.track(mood).entriesAtom;
  const heard: string[] = [];
  connection.use(messageService).subscribe(note, ({ text }) => heard.push(text));

  const act: Record<Exclude<Action, 'rejoin' | 'wait'>, () => Promise<unknown>> = {
    scene: () => room.set(`${name}${(count += 1)}`),
    stage: () => held.set(`${name}${(count += 1)}`),
    mood: () => people.set(mood, `${name}${(count += 1)}`),
    add: () => map.add(`${name}${(count += 1)}`),
    remove: () => map.remove(state.get(map.stateAtom).entries[0]?.id ?? 'none'),
    note: () => connection.use(messageService).send(note, { text: `${name}${(count += 1)}` }),
  };
  return {
    act,
    call,
    heard,
    view: () => ({
      scene: state.get(room.stateAtom).value,
      stage: state.get(held.stateAtom).value,
      list: state.get(map.stateAtom).entries,
      moods: [...state.get(moods)].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1)),
      roster: state.get(connection.use(rosterService).allAtom).map(({ sessionId }) => sessionId),
    }),
  };
}

/** Plays a schedule with real calls, and a late joiner at the end; answers what each then sees and heard. */
async function play(
  schedule: readonly (readonly [Name, Action])[],
  faults: { seed: number; latency: number; jitter: number },
) {
  sessionStorage.clear();
  const room: TestRoom = await createTestRoom({ faults });
  const enter = async (name: Name) =>
    open(name, await room.join(name, { owner: HOSTS.includes(name) }));
  const people = new Map<Name, Awaited<ReturnType<typeof enter>>>();
  for (const name of NAMES) people.set(name, await enter(name));
  const first = new Map(people);
  const writes: Promise<unknown>[] = [];
  for (const [name, action] of schedule) {
    const person = people.get(name);
    if (action === 'wait') await room.settle();
    else if (action === 'rejoin') {
      await person?.call.leave();
      people.set(name, await enter(name));
    } else writes.push(person?.act[action]().catch(() => undefined) ?? Promise.resolve());
  }
  await room.settle();
  await Promise.all(writes);
  await room.settle();
  people.set('Eve', await enter('Eve'));
  await room.settle();
  const views = [...people].map(([name, person]) => ({ name, ...person.view() }));
  const stayed = NAMES.filter((name) => first.get(name) === people.get(name));
  const heard = new Map([...first].map(([name, person]) => [name, person.heard]));
  await room.close();
  return { views, stayed, heard };
}

describe('all participants, late joiners included', () => {
  it('agree on every value and hear every message once, whatever the order of events', async () => {
    await fc.assert(
      fc.asyncProperty(anySchedule, anyNetwork, async (schedule, network) => {
        const { views, stayed, heard } = await play(schedule, network);
        const [one, ...others] = views;
        for (const other of others) expect({ ...other, name: one?.name }).toEqual(one);
        for (const name of stayed) {
          const texts = heard.get(name) ?? [];
          expect(new Set(texts).size).toBe(texts.length);
          expect(texts.filter((text) => text.startsWith(name))).toEqual([]);
        }
      }),
      {
        numRuns: Number(process.env.AGREEMENT_RUNS ?? 8),
        seed: Number(process.env.SEED ?? 20_261_121),
      },
    );
  });
});
