import type { Connection } from '../connection/connection';
import type { ConnectionEvent } from '../connection/events';
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
export function createOpened(
  { report }: Pick<Connection, 'report'>,
  mechanism: ConnectionEvent['mechanism'],
) {
  const opened = new Map<string, { definition: Reading; made: unknown }[]>();

  return <T>(name: string, definition: Reading, make: () => T): T => {
    const all = opened.get(name) ?? [];
    let found = all.find((one) => isAlike(one.definition, definition));
    if (!found) {
      opened.set(name, [...all, (found = { definition, made: make() })]);
      const other = all.find((one) => isClash(one.definition, definition));
      if (other) reportClash(name, termsOf(other.definition), termsOf(definition));
    }
    return found.made as T;
  };

  /* Each copy of the kit knows only its own definitions, so what they disagree about shows where they meet: on the call. */
  function reportClash(name: string, first: object, second: object) {
    const [before, now] = [first, second].map((terms) => JSON.stringify(terms));
    // What is opened may be opened in a render.
    void Promise.resolve().then(() =>
      report({
        kind: 'rejected',
        code: 'definition-clash',
        mechanism,
        name,
        from: 'self',
        detail:
          `Two copies of the kit on this call define "${name}" differently (${before}, then ${now}): each reads by its own, so that they show ` +
          'different things. Install one copy, or export one definition and import it in both places.',
      }),
    );
  }
}

function termsOf({ schema, wire, compare, initial, writableBy, enforce, strict }: Reading) {
  const standard = (schema as { '~standard'?: { vendor?: string } } | undefined)?.['~standard'];
  return {
    initial,
    writableBy,
    enforce,
    strict,
    schema: standard?.vendor,
    hasWire: wire !== undefined,
    isOrdered: compare !== undefined,
  };
}

/** A bare key has no terms but its own `initial`: it clashes with nothing. */
function isClash(a: Reading, b: Reading): boolean {
  const areDefined = 'schema' in a && 'schema' in b;
  return areDefined && JSON.stringify(termsOf(a)) !== JSON.stringify(termsOf(b));
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
