import type { DailyCall } from '@daily-co/daily-js';
import { readKey } from '../json/json';

/**
 * The address of the room that a call is in, or joins, or last was in; undefined before it has any. daily-js says it only while joining
 * (`room()`), so this reads where it keeps it, and does without if that moves.
 */
export function roomUrl(call: DailyCall): string | undefined {
  const url = readKey(Reflect.get(call, 'properties'), 'url');
  return typeof url === 'string' ? url : undefined;
}
