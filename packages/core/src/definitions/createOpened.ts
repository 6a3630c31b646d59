import type { Connection } from '../connection/connection';
import type { ConnectionEvent } from '../connection/events';
import { clashesService } from './clashesService';
import { termsOf } from './termsOf';

/** What decides how a definition is read. */
interface Reading {
  readonly kind: string;
  readonly schema?: unknown;
  readonly wire?: unknown;
  readonly compare?: unknown;
}

/**
 * What is open on one connection, by name. Definitions that read alike (a bare key in each render) share one; those that do not (a bare key
 * and a host-held definition of it) never do, so that it does not matter which came first.
 */
export function createOpened(connection: Connection, mechanism: ConnectionEvent['mechanism']) {
  const note = connection.use(clashesService);
  const opened = new Map<string, { definition: Reading; made: unknown }[]>();

  return <T>(name: string, definition: Reading, make: () => T): T => {
    const all = opened.get(name) ?? [];
    let found = all.find((one) => isAlike(one.definition, definition));
    if (!found) {
      const made = connection.opening(() => {
        note(mechanism, name, definition);
        return make();
      });
      opened.set(name, [...all, (found = { definition, made })]);
    }
    return found.made as T;
  };
}

function isAlike(a: Reading, b: Reading): boolean {
  return (
    a === b ||
    (a.schema === b.schema &&
      a.wire === b.wire &&
      a.compare === b.compare &&
      termsOf(a) === termsOf(b))
  );
}
