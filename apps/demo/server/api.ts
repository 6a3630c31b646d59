import { isSeat, seatNames } from '../src/session/session';
import type { Hall } from './hall';
import { findStorybook } from './findStorybook';
import { answerNetwork } from './network';

const MAX_NAME_CHARACTERS = 60;

/** The demo's own server functions; the API key never leaves this process. */
export function createApi(
  hall: Hall,
  storybookUrl = 'http://localhost:6006',
): (request: Request) => Promise<Response> {
  const { faults, openGuests } = hall;
  const routes: Record<string, (request: Request) => Promise<Response>> = {
    'GET /api/session': async (request) => {
      const query = new URL(request.url).searchParams;
      const seat = query.get('as') ?? 'audience';
      if (!isSeat(seat)) return refuse(400, `as must be host, audience or late, not "${seat}".`);
      const name = (query.get('name') ?? '').trim().slice(0, MAX_NAME_CHARACTERS);
      const secret = query.get('secret') ?? undefined;
      return Response.json(await hall.open(seat, name || seatNames[seat], secret));
    },
    'GET /api/guests': async (request) => {
      const secret = new URL(request.url).searchParams.get('secret') ?? '';
      return Response.json((await openGuests?.(secret)) ?? []);
    },
    'GET /api/storybook': async () => Response.json({ url: await findStorybook(storybookUrl) }),
    'POST /api/notify': (request) => hall.send(request),
    ...(faults && {
      'GET /api/network': (request) => answerNetwork(request, faults),
      'POST /api/network': (request) => answerNetwork(request, faults),
    }),
  };

  return async (request) => {
    const route = routes[`${request.method} ${new URL(request.url).pathname}`];
    if (!route) return refuse(404, 'This server knows GET /api/session and POST /api/notify.');
    try {
      return await route(request);
    } catch (error) {
      return refuse(502, error instanceof Error ? error.message : String(error));
    }
  };
}

function refuse(status: number, info: string): Response {
  return Response.json({ error: 'refused', info }, { status });
}
