import { jsonEqual } from '../json/json';

/** What decides how a definition is read. */
interface Reading {
  readonly schema?: unknown;
  readonly wire?: unknown;
  readonly compare?: unknown;
  readonly writableBy?: unknown;
  readonly enforce?: unknown;
  readonly strict?: unknown;
  readonly initial?: unknown;
}

/**
 * What is open on one connection, by name. Definitions that read alike (a bare key in each render) share one; those that do not (a bare key
 * and a host-held definition of it) never do, so that it does not matter which came first.
 */
export function createOpened() {
  const opened = new Map<string, { definition: Reading; made: unknown }[]>();

  return <T>(name: string, definition: Reading, make: () => T): T => {
    const all = opened.get(name) ?? [];
    let found = all.find((one) => isAlike(one.definition, definition));
    if (!found) opened.set(name, [...all, (found = { definition, made: make() })]);
    return found.made as T;
  };
}

function isAlike(a: Reading, b: Reading): boolean {
  return (
    a === b ||
    (a.schema === b.schema &&
      a.wire === b.wire &&
      a.compare === b.compare &&
      a.writableBy === b.writableBy &&
      a.enforce === b.enforce &&
      a.strict === b.strict &&
      jsonEqual(a.initial, b.initial))
  );
}
