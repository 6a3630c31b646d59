import type { DailyCall } from '@daily-co/daily-js';
import { createStateStore } from '../state/stateStore';
import { createCallEvents } from './callEvents';
import type { Connection, Service } from './connection';
import type { ConnectionEvent, ConnectionEventInput } from './events';
import type { Json } from '../json/json';
import type { ResolvedOptions, RoleReader } from './options';
import { WIRE_MAJOR } from './version';

/** Makes the connection of a call. `connect` sees to it that there is only one. */
export function createConnection(call: DailyCall, options: ResolvedOptions): Connection {
  const services = new Map<string, unknown>();
  const eventListeners = new Set<(event: ConnectionEvent) => void>();
  const disposers: (() => void)[] = [];
  const described = new Map<string, () => Json>();
  const counters = new Map<string, number>();
  let isDisposed = false;
  let roles: RoleReader | undefined;

  const reportThrown = (name: string, cause: unknown) =>
    report({
      kind: 'failed',
      code: 'handler-failed',
      mechanism: 'connection',
      name,
      detail: `A listener for "${name}" threw: ${cause instanceof Error ? cause.message : String(cause)}`,
    });
  const state = createStateStore((cause) => reportThrown('state', cause));
  const events = createCallEvents(call, state.batch, reportThrown);

  function report({ content, code = 'ok', ...event }: ConnectionEventInput) {
    const counter = `${event.kind}:${code}`;
    counters.set(counter, (counters.get(counter) ?? 0) + 1);
    if (eventListeners.size === 0) return;
    const whole = { ...event, code, at: Date.now(), ...(options.content ? { content } : {}) };
    for (const listener of [...eventListeners]) {
      try {
        listener(whole);
      } catch {
        continue;
      }
    }
  }

  function dispose() {
    if (isDisposed) return;
    isDisposed = true;
    for (const disposer of disposers.splice(0).reverse()) disposer();
    events.dispose();
    eventListeners.clear();
  }

  const connection: Connection = {
    call,
    options,
    state,
    events,
    use: <T>({ name, create }: Service<T>) => {
      if (!services.has(name)) services.set(name, create(connection));
      return services.get(name) as T;
    },
    report,
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    roles: () => (roles ??= options.roles?.open(connection)),
    openRoles: (source) => (roles ??= (options.roles ?? source).open(connection)),
    wireName: (name) => (Object.hasOwn(options.keys, name) ? (options.keys[name] ?? name) : name),
    describe: (name, read) => {
      described.set(name, read);
    },
    snapshot: () => ({
      version: WIRE_MAJOR,
      services: [...services.keys()],
      counters: Object.fromEntries(counters),
      ...Object.fromEntries([...described].map(([name, read]) => [name, read()])),
    }),
    onDispose: (disposer) => {
      disposers.push(disposer);
    },
    get isDisposed() {
      return isDisposed;
    },
    dispose,
  };
  events.on('call-instance-destroyed', dispose);
  return connection;
}
