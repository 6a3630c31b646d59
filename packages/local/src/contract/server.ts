import { behaviour, type Behaviour } from './behaviour';
import { eventually, fence, heardBy, idOf, pair, trio } from './people';

/** What comes from a server. */
export const server: Behaviour[] = [
  behaviour(
    'the server reaches everybody, and is fromId API',
    [[{ data: { note: 1 }, fromId: 'API' }], [{ data: { note: 1 }, fromId: 'API' }]],
    async (stage) => {
      const { ana, ben } = await pair(stage);
      await stage.sendAsServer({ note: 1 }, '*');
      const message = { data: { note: 1 }, fromId: 'API' };
      return eventually(() => [ana.heard, ben.heard], [[message], [message]]);
    },
  ),
  behaviour(
    'the server reaches one session_id only',
    { ana: [], ben: [{ note: 2 }], cleo: [] },
    async (stage) => {
      const { ana, ben, cleo } = await trio(stage);
      await stage.sendAsServer({ note: 2 }, idOf(ben));
      await eventually(() => heardBy(ben), [{ note: 2 }]);
      await fence([ana, ben, cleo]);
      return { ana: heardBy(ana), ben: heardBy(ben), cleo: heardBy(cleo) };
    },
  ),
];
