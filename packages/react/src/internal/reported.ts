/**
 * Marks a promise as looked after: who awaits it still gets its rejection, and who does not causes no unhandled rejection (the connection
 * reported it).
 */
export function reported<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
