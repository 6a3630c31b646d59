import { behaviour, type Behaviour } from './behaviour';
import { eventually, fence, join, pair, refusalOf, seenBy, type Person } from './people';

const userDataSeenBy = (person: Person, other: Person): unknown =>
  seenBy(person, other)?.userData ?? null;

/** `setUserData`: one blob with one writer. */
export const userData: Behaviour[] = [
  behaviour(
    'userData is replaced as a whole, at once in the own copy',
    { own: { b: 2 }, others: { b: 2 } },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      await ana.call.setUserData({ a: 1 });
      await ana.call.setUserData({ b: 2 });
      const own = ana.call.participants().local.userData;
      return { own, others: await eventually(() => userDataSeenBy(ben, ana), { b: 2 }) };
    },
  ),
  behaviour('of many writes all see the last', { count: 29 }, async (stage) => {
    const { ana, ben } = await pair(stage);
    for (let count = 0; count < 30; count += 1) void ana.call.setUserData({ count });
    return eventually(() => userDataSeenBy(ben, ana), { count: 29 });
  }),
  behaviour('who joins later has the userData of who is there', { seat: 3 }, async (stage) => {
    const { ana, ben } = await pair(stage);
    await ana.call.setUserData({ seat: 3 });
    await eventually(() => userDataSeenBy(ben, ana), { seat: 3 });
    const cleo = await join(stage, 'Cleo', {}, [ana, ben]);
    return eventually(() => userDataSeenBy(cleo, ana), { seat: 3 });
  }),
  behaviour('join({ userData }) is seen by those who are there', { seat: 4 }, async (stage) => {
    const ana = await join(stage, 'Ana');
    const ben = await join(stage, 'Ben', { userData: { seat: 4 } }, [ana]);
    return eventually(() => userDataSeenBy(ana, ben), { seat: 4 });
  }),
  behaviour('undefined takes userData away', { before: { a: 1 }, after: null }, async (stage) => {
    const { ana, ben } = await pair(stage);
    await ana.call.setUserData({ a: 1 });
    const before = await eventually(() => userDataSeenBy(ben, ana), { a: 1 });
    await ana.call.setUserData(undefined);
    return { before, after: await eventually(() => userDataSeenBy(ben, ana), null) };
  }),
  behaviour(
    'userData above 4,096 characters is refused, and nobody sees any of it',
    {
      refusal: 'userData is too large (4097 characters). Maximum size suppported is 4096.',
      seen: null,
    },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      const refusal = await refusalOf(() => ana.call.setUserData('x'.repeat(4097)));
      await fence([ana, ben]);
      return { refusal, seen: userDataSeenBy(ben, ana) };
    },
  ),
];
