import type { FaultSettings } from '@backchannel/local';
import { createTestRoom, type TestRoom, type TestRoomOptions } from '@backchannel/local/testing';
import { openPerson, type Person } from './person';
import { HOSTS, NAMES, type Name, type Step } from './schedule';

/** A message that its sender's kit took. */
export interface SentMessage {
  readonly text: string;
  readonly from: Name;
  /** Everybody, or one. */
  readonly to: Name | '*';
}

/** What a schedule came to. */
export interface Outcome {
  /** What each sees in the end, a late joiner included. */
  readonly views: ReadonlyMap<string, object>;
  readonly sent: readonly SentMessage[];
  /** The chat of each, in order. */
  readonly chats: ReadonlyMap<string, readonly string[]>;
  /** What each heard, before a change of calls too. */
  readonly heard: ReadonlyMap<Name, readonly string[]>;
  /** Those whose connection was never away. */
  readonly undisturbed: ReadonlySet<Name>;
}

/** ms */
const AWAY = 30;

/** Plays a schedule with real calls on a bad network, and lets a late joiner in at the end. */
export async function playSchedule(
  schedule: readonly Step[],
  faults: FaultSettings,
  switches: TestRoomOptions = {},
): Promise<Outcome> {
  const room: TestRoom = await createTestRoom({ ...switches, faults });
  const people = new Map<string, Person>();
  const calls = new Map<Name, Person[]>(NAMES.map((name) => [name, []]));
  const undisturbed = new Set<Name>(NAMES);
  const sent: SentMessage[] = [];
  const deeds: Promise<unknown>[] = [];
  const owner = (name: string) => ({ owner: HOSTS.includes(name) });
  const idOf = (name: Name) => people.get(name)?.call.participants().local.session_id ?? '';

  async function enter(name: Name) {
    const person = openPerson(await room.join(name, owner(name)));
    people.set(name, person);
    calls.get(name)?.push(person);
  }

  async function play([name, what, whom]: Step, text: string) {
    const person = people.get(name);
    if (!person) return;
    switch (what) {
      case 'wait':
        return room.settle();
      case 'rejoin':
        undisturbed.delete(name);
        await person.call.leave();
        return enter(name);
      case 'interrupt':
        undisturbed.delete(name);
        return room.daily.faults.interrupt(AWAY, idOf(name));
      case 'disconnect':
        undisturbed.delete(name);
        room.daily.faults.disconnect(idOf(name));
        await room.settle();
        await person.call.join(await room.joinOptions(name, owner(name)));
        return;
      default:
        deeds.push(
          person.act(what, text, idOf(whom)).then(
            () => {
              if (what === 'note') sent.push({ text, from: name, to: '*' });
              if (what === 'whisper') sent.push({ text, from: name, to: whom });
            },
            () => undefined,
          ),
        );
    }
  }

  try {
    for (const name of NAMES) await enter(name);
    for (const [index, step] of schedule.entries()) await play(step, `${step[0]} ${index}`);
    await room.settle();
    await Promise.all(deeds);
    await room.settle();
    people.set('Zoe', openPerson(await room.join('Zoe')));
    await room.settle();
    return {
      views: new Map([...people].map(([name, person]) => [name, person.view()])),
      sent,
      chats: new Map([...people].map(([name, person]) => [name, person.chat()])),
      heard: new Map([...calls].map(([name, all]) => [name, all.flatMap(({ heard }) => heard)])),
      undisturbed,
    };
  } finally {
    await room.close();
  }
}
