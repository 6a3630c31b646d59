import type { Connection } from '../connection/connection';
import type { ConnectionEvent } from '../connection/events';
import { readValue, type ValueFormat } from './valueFormat';

/** What is read, for the report. */
interface Read extends Pick<ConnectionEvent, 'mechanism' | 'name' | 'from'> {
  what: string;
  /** What follows where it does not fit. */
  otherwise: string;
}

/** Reads a value off the wire. What does not fit is reported and answered with undefined. */
export function decodeValue<V>(
  { options, report }: Connection,
  format: ValueFormat<V>,
  raw: unknown,
  { what, otherwise, ...event }: Read,
): { value: V } | undefined {
  const checked = readValue(format, raw);
  if (checked.ok) return checked;
  const why = options.content ? checked.reason : checked.where;
  report({
    ...event,
    kind: 'rejected',
    code: checked.isBroken ? 'wire-failed' : 'foreign-shape',
    content: raw,
    detail: `${what} does not fit its definition (${why}), so ${otherwise}.`,
  });
  return undefined;
}
