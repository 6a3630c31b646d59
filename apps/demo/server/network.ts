import type { FaultControl } from '@backchannel/local';

import { readNetworkChange } from '../src/hard/network';
import type { Network } from '../src/hard/network';

/** What the page's network control asks of the local Daily: `GET` and `POST /api/network`. */
export async function answerNetwork(request: Request, faults: FaultControl): Promise<Response> {
  if (request.method === 'POST') {
    // Pages of other sites cannot send this type without being allowed to.
    if (!request.headers.get('content-type')?.startsWith('application/json')) {
      return refuse('The body must be JSON and say so.');
    }
    try {
      const { set, drop } = readNetworkChange(await request.json());
      faults.set(set);
      if (drop?.lasting === null) faults.disconnect(drop.sessionId);
      else if (drop) faults.interrupt(drop.lasting, drop.sessionId);
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  }
  const { latency = 0, jitter = 0, loss = 0 } = faults.settings;
  return Response.json({ latency, jitter, loss } satisfies Network);
}

function refuse(info: string): Response {
  return Response.json({ error: 'refused', info }, { status: 400 });
}
