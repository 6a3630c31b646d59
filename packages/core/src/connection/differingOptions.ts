import { BackchannelError } from '../errors/backchannelError';
import { jsonEqual } from '../json/json';
import { isDevelopment } from '../platform/development';
import type { Connection } from './connection';
import type { ConnectionOptions } from './options';

declare const process: { env: { NODE_ENV?: string } };

const OPTIONS = [
  'hosts',
  'content',
  'keys',
  'limits',
  'roles',
  'history',
  'chat',
  'stage',
  'hands',
] as const;

const reported = new WeakMap<Connection, Set<string>>();

/**
 * The first option given on a call is in force. One that differs is an error while developing; in production it is reported, once, and has no
 * effect: a page must not break in front of its users since two parts of it disagree.
 */
export function refuseDifferingOptions(connection: Connection, given: ConnectionOptions): void {
  const { options: inForce, report } = connection;
  for (const name of OPTIONS) {
    if (given[name] === undefined || isSame(given[name], inForce[name])) continue;
    const text =
      `"${name}" is ${told(inForce[name])} on this call and ${told(given[name])} was given now. ` +
      'It belongs to the call: set it once, with connect(call, options) beside createCallObject().';
    if (isDevelopment && process.env.NODE_ENV !== 'production') {
      throw new BackchannelError('connection-conflict', text, { option: name });
    }
    const names = reported.get(connection) ?? new Set();
    reported.set(connection, names);
    if (names.has(name)) continue;
    names.add(name);
    const detail = `${text} The first one stays in force.`;
    report({
      kind: 'rejected',
      code: 'connection-conflict',
      mechanism: 'connection',
      name,
      from: 'self',
      detail,
    });
  }
}

/* Sources of roles are made anew in each render of an app that does so; what they are called is what they are. */
const plain = (option: unknown) => JSON.parse(JSON.stringify(option ?? null)) as unknown;
const isSame = (a: unknown, b: unknown) => jsonEqual(plain(a), plain(b));
const told = (option: unknown) => JSON.stringify(plain(option));
