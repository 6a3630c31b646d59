import type { Connection } from '../connection/connection';
import { DAILY_LIMITS } from './limits';

/** Daily's limit, or the smaller one of this connection (option `limits`), in characters of JSON. */
export function limitOf({ options }: Connection, name: keyof typeof DAILY_LIMITS): number {
  return Math.min(DAILY_LIMITS[name], options.limits[name] ?? DAILY_LIMITS[name]);
}
