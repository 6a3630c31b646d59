import { behaviour, type Behaviour } from './behaviour';
import {
  enter,
  eventually,
  fence,
  heardBy,
  idOf,
  join,
  namesSeenBy,
  pair,
  seenBy,
  trio,
} from './people';

/** Coming, going and who may do what. */
export const joining: Behaviour[] = [
  behaviour(
    'everybody sees everybody, and hears once of everybody else',
    { ana: ['Ana', 'Ben'], ben: ['Ana', 'Ben'], anaHeardOf: ['Ben'], benHeardOf: ['Ana'] },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      await fence([ana, ben]);
      return {
        ana: namesSeenBy(ana),
        ben: namesSeenBy(ben),
        anaHeardOf: ana.joined,
        benHeardOf: ben.joined,
      };
    },
  ),
  behaviour(
    'participantCounts() counts oneself and the others',
    { present: 2, hidden: 0 },
    async (stage) => {
      const { ana } = await pair(stage);
      return eventually(() => ana.call.participantCounts(), { present: 2, hidden: 0 });
    },
  ),
  behaviour(
    'who leaves is gone for the others, who hear of it once',
    { left: ['Ben'], names: ['Ana'], state: 'left-meeting' },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      await ben.call.leave();
      await eventually(() => ana.left, ['Ben']);
      return { left: ana.left, names: namesSeenBy(ana), state: ben.call.meetingState() };
    },
  ),
  behaviour(
    'who joins again has a new session_id',
    { isNew: true, names: ['Ana', 'Ben'], left: ['Ben'], joined: ['Ben', 'Ben'] },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      const before = idOf(ben);
      await ben.call.leave();
      await eventually(() => ana.left, ['Ben']);
      await enter(stage, ben, 'Ben');
      await eventually(() => namesSeenBy(ana), ['Ana', 'Ben']);
      return {
        isNew: idOf(ben) !== before,
        names: namesSeenBy(ana),
        left: ana.left,
        joined: ana.joined,
      };
    },
  ),
  behaviour(
    'two people of the same name are two',
    { names: ['Kim', 'Kim', 'Kim'], ids: 3 },
    async (stage) => {
      const first = await join(stage, 'Kim');
      const second = await join(stage, 'Kim', {}, [first]);
      const third = await join(stage, 'Kim', {}, [first, second]);
      return {
        names: namesSeenBy(first),
        ids: new Set([first, second, third].map(idOf)).size,
      };
    },
  ),
  behaviour(
    'without a user_id in the token the user_id is the session_id; with one it is that',
    { ben: true, cleo: 'cleo-17' },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      const cleo = await join(stage, 'Cleo', { token: { user_id: 'cleo-17' } }, [ana]);
      return {
        ben: seenBy(ana, ben)?.user_id === idOf(ben),
        cleo: seenBy(ana, cleo)?.user_id,
      };
    },
  ),
  behaviour(
    'an owner is one by the token, for everybody',
    { ana: true, ben: false, mayAdmin: true, benMayAdmin: false },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      return {
        ana: seenBy(ben, ana)?.owner,
        ben: seenBy(ana, ben)?.owner,
        mayAdmin: ana.call.participants().local.permissions.canAdmin,
        benMayAdmin: ben.call.participants().local.permissions.canAdmin,
      };
    },
  ),
  behaviour(
    'the name in a token goes before the name given to join()',
    'Doctor Ben',
    async (stage) => {
      const ana = await join(stage, 'Ana');
      const ben = await join(stage, 'Ben', { token: { user_name: 'Doctor Ben' } }, [ana]);
      return seenBy(ana, ben)?.user_name;
    },
  ),
  behaviour('a new name is seen by everybody', ['Ana', 'Benjamin'], async (stage) => {
    const { ana, ben } = await pair(stage);
    await ben.call.setUserName('Benjamin');
    return eventually(() => namesSeenBy(ana), ['Ana', 'Benjamin']);
  }),
  behaviour(
    'an owner puts somebody out: a fatal error there, leaving for the others',
    { errors: ['ejected'], left: ['Ben'], names: ['Ana'] },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      ana.call.updateParticipant(idOf(ben), { eject: true });
      await eventually(() => [ben.errors, ana.left], [['ejected'], ['Ben']]);
      return { errors: ben.errors, left: ana.left, names: namesSeenBy(ana) };
    },
  ),
  behaviour(
    'who was put out can join again with the same call object',
    ['Ana', 'Ben'],
    async (stage) => {
      const { ana, ben } = await pair(stage);
      ana.call.updateParticipant(idOf(ben), { eject: true });
      await eventually(() => [ben.errors, ana.left], [['ejected'], ['Ben']]);
      await enter(stage, ben, 'Ben');
      return eventually(() => namesSeenBy(ana), ['Ana', 'Ben']);
    },
  ),
  behaviour(
    'who is no owner puts nobody out',
    { errors: [], names: ['Ana', 'Ben'] },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      ben.call.updateParticipant(idOf(ana), { eject: true });
      await fence([ana, ben]);
      return { errors: ana.errors, names: namesSeenBy(ana) };
    },
  ),
  behaviour(
    'an owner lets somebody administer, who then puts others out',
    { canAdmin: ['participants'], left: ['Cleo'] },
    async (stage) => {
      const { ana, ben, cleo } = await trio(stage);
      const updatePermissions = { canAdmin: new Set(['participants'] as const) };
      ana.call.updateParticipant(idOf(ben), { updatePermissions });
      const canAdmin = (): unknown => {
        const { permissions } = ben.call.participants().local;
        return permissions.canAdmin instanceof Set
          ? [...permissions.canAdmin]
          : permissions.canAdmin;
      };
      const given = await eventually(canAdmin, ['participants']);
      ben.call.updateParticipant(idOf(cleo), { eject: true });
      return { canAdmin: given, left: await eventually(() => ana.left, ['Cleo']) };
    },
  ),
  behaviour(
    'who has no presence is not seen, but counted, and hears what is said',
    { names: ['Ana', 'Ben'], counts: { present: 2, hidden: 1 }, heard: ['hello'], joined: ['Ben'] },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      const hidden = await join(stage, 'Hidden', {
        token: { permissions: { hasPresence: false } },
      });
      const counts = await eventually(() => ana.call.participantCounts(), {
        present: 2,
        hidden: 1,
      });
      ana.call.sendAppMessage('hello');
      const heard = await eventually(() => heardBy(hidden), ['hello']);
      await fence([ana, ben]);
      return { names: namesSeenBy(ana), counts, heard, joined: ana.joined };
    },
  ),
];
