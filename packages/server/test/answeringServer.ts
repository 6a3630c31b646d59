import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  url: string;
  authorization: string | undefined;
  body: unknown;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON, a string as it is. `null`: no answer at all. */
  body: object | string | null;
}

/** A real HTTP server on loopback that gives the answers in turn, the last one again and again. */
export async function startAnsweringServer(answers: Answer[]) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const words = Buffer.concat(chunks).toString();
      asked.push({
        method: request.method ?? '',
        url: request.url ?? '',
        authorization: request.headers.authorization,
        body: words === '' ? undefined : JSON.parse(words),
      });
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (!answer || answer.body === null) return;
      const json = typeof answer.body === 'object';
      response.writeHead(answer.status, {
        'content-type': json ? 'application/json' : 'text/html',
        ...answer.headers,
      });
      response.end(json ? JSON.stringify(answer.body) : answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
