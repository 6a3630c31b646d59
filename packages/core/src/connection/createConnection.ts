import { messageOf } from '../errors/messageOf';
import type { DailyCall } from '@daily-co/daily-js';
import { createStateStore } from '../state/stateStore';
import { createCallEvents } from './callEvents';
import type { Connection, Service } from './connection';
import { createEventLog } from './eventLog';
import { toJson } from '../json/json';
import type { ResolvedOptions, RoleReader } from './options';
import { createSnapshotParts } from './snapshot';
import { WIRE_MAJOR } from './version';

/** Makes the connection of a call. `connect` sees to it that there is only one. */
export function createConnection(call: DailyCall, options: ResolvedOptions): Connection {
  const services = new Map<string, unknown>();
  const disposers: (() => void)[] = [];
  const parts = createSnapshotParts();
  const log = createEventLog(options);
  const { report } = log;
  let isDisposed = false;
  let roles: RoleReader | undefined;

  const reportThrown = (name: string, cause: unknown) =>
    report({
      kind: 'failed',
      code: 'handler-failed',
      mechanism: 'connection',
      name,
      detail: `A listener for "${name}" threw: ${messageOf(cause)}`,
    });
  const state = createStateStore((cause) => reportThrown('state', cause));
  const events = createCallEvents(call, state.batch, reportThrown);

  function dispose() {
    if (isDisposed) return;
    isDisposed = true;
    for (const disposer of disposers.splice(0).reverse()) disposer();
    events.dispose();
    log.close();
  }

  const connection: Connection = {
    call,
    options,
    state,
    events,
    use: <T>({ name, create }: Service<T>) => {
      if (!services.has(name))
        services.set(
          name,
          log.opening(() => create(connection)),
        );
      return services.get(name) as T;
    },
    report,
    onEvent: log.onEvent,
    opening: log.opening,
    roles: () => (roles ??= options.roles?.open(connection)),
    openRoles: (source) => (roles ??= (options.roles ?? source).open(connection)),
    wireName: (name) => (Object.hasOwn(options.keys, name) ? (options.keys[name] ?? name) : name),
    describe: parts.describe,
    snapshot: parts.read,
    onDispose: (disposer) => {
      disposers.push(disposer);
    },
    get isDisposed() {
      return isDisposed;
    },
    dispose,
  };
  events.on('call-instance-destroyed', dispose);
  parts.describe('version', () => WIRE_MAJOR);
  parts.describe('isDisposed', () => isDisposed);
  parts.describe(
    'options',
    () => toJson({ ...options, roles: options.roles?.name }, 'options') ?? null,
  );
  parts.describe('services', () => [...services.keys()]);
  parts.describe('counters', log.counters);
  return connection;
}
