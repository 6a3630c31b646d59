import type { DailyCall } from '@daily-co/daily-js';
import { connect, type ConnectionEvent, type ConnectionOptions } from '../../src/index';

/** Connects a call and keeps all that its connection tells. */
export function observe(call: DailyCall, options: Omit<ConnectionOptions, 'onEvent'> = {}) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { ...options, onEvent: (event) => events.push(event) });
  return { connection, events };
}
