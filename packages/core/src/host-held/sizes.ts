import { BackchannelError } from '../errors/backchannelError';
import { jsonSize } from '../json/json';
import { HOST_HELD_LIMITS } from '../limits/limits';
import type { HostEntry } from './entry';

/** @throws BackchannelError `host-value-too-large` when a host-held value, or all of them, would crowd a host's userData. */
export function checkHostValueSize(key: string, entries: ReadonlyMap<string, HostEntry>): void {
  const size = jsonSize(entries.get(key)?.value);
  const all = [...entries.values()].reduce((sum, { value }) => sum + jsonSize(value), 0);
  const { value: limit, all: limitOfAll } = HOST_HELD_LIMITS;
  if (size <= limit && all <= limitOfAll) return;
  throw new BackchannelError(
    'host-value-too-large',
    `"${key}" was not set: it has ${size} characters of JSON (at most ${limit}), all host-held values ${all} (at most ${limitOfAll}), ` +
      "and they live in each host’s userData. Better store ids of things, or define it without writableBy: 'host'.",
    { key, size, limit, all, limitOfAll },
  );
}
