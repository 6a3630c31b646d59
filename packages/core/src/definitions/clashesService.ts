import type { Service } from '../connection/connection';
import type { ConnectionEvent } from '../connection/events';
import { termsOf } from './termsOf';

/** Any definition, or what is read by one. */
export type Noteworthy = Readonly<{ kind: string; schema?: unknown }>;

/** Takes note of a definition that is in use; one that differs from the first of its kind and name is reported, once. */
export type NoteDefinition = (
  mechanism: ConnectionEvent['mechanism'],
  name: string,
  definition: Noteworthy,
) => void;

/** Each copy of the kit knows only its own definitions, so what they disagree about shows where they meet: on the call. */
export const clashesService: Service<NoteDefinition> = {
  name: 'clashes',
  create: ({ report }) => {
    const first = new Map<string, string>();
    const known = new WeakSet<object>();

    return (mechanism, name, definition) => {
      /* A bare key or type has no terms: it clashes with nothing. */
      if (known.has(definition) || !('schema' in definition)) return;
      known.add(definition);
      const id = `${definition.kind} ${name}`;
      const now = termsOf(definition);
      const before = first.get(id) ?? now;
      first.set(id, before);
      if (before === now) return;
      const detail =
        `Two copies of the kit on this call define "${name}" differently (${before}, then ${now}): each reads by its own, so that they show ` +
        'different things. Install one copy, or export one definition and import it in both places.';
      report({ kind: 'rejected', code: 'definition-clash', mechanism, name, from: 'self', detail });
    };
  },
};
