import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Starts listening and gives the port.
 * @throws Error in words when the port is taken or may not be used.
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(explain(error, port, host));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} on ${host} is taken by another process, perhaps another local Daily. ` +
        `Stop that one, or choose another port (--port ${port + 1}, or 0 for any free one).`,
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new Error(`Port ${port} may not be used without more rights; choose one above 1023.`, {
      cause: error,
    });
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Error(`This machine has no address ${host}; 127.0.0.1 always works.`, {
      cause: error,
    });
  }
  return error;
}
