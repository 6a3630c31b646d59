import { behaviour, type Behaviour } from './behaviour';
import { eventually, join, pair, refusalOf, type Person } from './people';

const dataSeenBy = ({ call }: Person): unknown => call.meetingSessionState().data;

/** What each of them has, once that is as expected. */
async function bothHave(people: Person[], expected: { [key: string]: number }): Promise<unknown[]> {
  return eventually(
    () => people.map(dataSeenBy),
    people.map(() => expected),
  );
}

/** `setMeetingSessionData`: the room's, written by anybody. */
export const sessionData: Behaviour[] = [
  behaviour(
    'shallow merges of two writers are merged, and both see the whole',
    [
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ],
    async (stage) => {
      const { ana, ben } = await pair(stage);
      ana.call.setMeetingSessionData({ a: 1 }, 'shallow-merge');
      ben.call.setMeetingSessionData({ b: 2 }, 'shallow-merge');
      return bothHave([ana, ben], { a: 1, b: 2 });
    },
  ),
  behaviour(
    'who is no owner may write, and the writer gets the event as well',
    { event: true, data: { a: 1 } },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      let hasEvent = false;
      ben.call.on('meeting-session-state-updated', ({ meetingSessionState }) => {
        const { a } = Object(meetingSessionState.data) as { a?: number };
        if (a === 1) hasEvent = true;
      });
      ben.call.setMeetingSessionData({ a: 1 }, 'shallow-merge');
      await bothHave([ana, ben], { a: 1 });
      return { event: await eventually(() => hasEvent, true), data: dataSeenBy(ana) };
    },
  ),
  behaviour('undefined in a shallow merge deletes the key', [{ b: 2 }, { b: 2 }], async (stage) => {
    const { ana, ben } = await pair(stage);
    ana.call.setMeetingSessionData({ a: 1, b: 2 }, 'shallow-merge');
    await bothHave([ana, ben], { a: 1, b: 2 });
    ben.call.setMeetingSessionData({ a: undefined }, 'shallow-merge');
    return bothHave([ana, ben], { b: 2 });
  }),
  behaviour('replace drops every other key', [{ c: 3 }, { c: 3 }], async (stage) => {
    const { ana, ben } = await pair(stage);
    ana.call.setMeetingSessionData({ a: 1, b: 2 }, 'shallow-merge');
    await bothHave([ana, ben], { a: 1, b: 2 });
    ben.call.setMeetingSessionData({ c: 3 }, 'replace');
    return bothHave([ana, ben], { c: 3 });
  }),
  behaviour('many writes in a row end in the last values', [{ k: 9 }, { k: 9 }], async (stage) => {
    const { ana, ben } = await pair(stage);
    for (let k = 0; k < 10; k += 1) ana.call.setMeetingSessionData({ k }, 'shallow-merge');
    return bothHave([ana, ben], { k: 9 });
  }),
  behaviour('who joins later has it', [{ a: 1 }], async (stage) => {
    const { ana, ben } = await pair(stage);
    ana.call.setMeetingSessionData({ a: 1 });
    await bothHave([ana, ben], { a: 1 });
    const cleo = await join(stage, 'Cleo', {}, [ana, ben]);
    return bothHave([cleo], { a: 1 });
  }),
  behaviour(
    'an update above 102,400 characters is refused',
    'Meeting session data is too large (102409 characters). Maximum size suppported is 102400.',
    async (stage) => {
      const { ana } = await pair(stage);
      return refusalOf(() => ana.call.setMeetingSessionData({ big: 'x'.repeat(102_399) }));
    },
  ),
  behaviour(
    'what would make the whole too large is refused to its writer, and changes nothing',
    { errors: ['meeting-session-data-error'], sizes: { a: 60_000, b: 0 } },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      const sizes = (): unknown => {
        const { a = '', b = '' } = dataSeenBy(ben) as { a?: string; b?: string };
        return { a: a.length, b: b.length };
      };
      ana.call.setMeetingSessionData({ a: 'x'.repeat(60_000) }, 'shallow-merge');
      await eventually(sizes, { a: 60_000, b: 0 });
      ben.call.setMeetingSessionData({ b: 'x'.repeat(60_000) }, 'shallow-merge');
      const errors = await eventually(() => ben.errors, ['meeting-session-data-error']);
      return { errors, sizes: sizes() };
    },
  ),
  behaviour(
    'it can be read only in the call',
    'meetingSessionState only supported after join.',
    async (stage) => {
      const { call } = await stage.openSeat();
      return refusalOf(() => call.meetingSessionState());
    },
  ),
];
