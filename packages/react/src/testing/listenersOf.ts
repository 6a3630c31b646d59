/** The events that somebody listens to on a call, and how many do. daily-js is an EventEmitter, though its types do not say so. */
export function listenersOf(call: unknown): (readonly [name: string, count: number])[] {
  const { eventNames, listenerCount } = call as {
    eventNames(): string[];
    listenerCount(name: string): number;
  };
  return eventNames
    .call(call)
    .map((name) => [name, listenerCount.call(call, name)] as const)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => a.localeCompare(b));
}
