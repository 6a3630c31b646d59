import { vi } from 'vitest';

/*
 * Test files of a worker share jsdom and what node_modules has loaded, which are most of what a file costs. Everything that is ours
 * starts anew with each file: its modules, what they keep on the global object, and what the file before left in the page.
 */
vi.useRealTimers();
vi.resetModules();

/** What is wrapped once is guarded for good: see requestGuard.ts. */
const stays = Symbol.for('backchannel.requestGuard');
for (const key of Object.getOwnPropertySymbols(globalThis)) {
  const isOurs = Symbol.keyFor(key)?.startsWith('backchannel.');
  if (isOurs && key !== stays) Reflect.deleteProperty(globalThis, key);
}
// Calls that a file left behind are no duplicates of the next one's.
const instances = (window as { _daily?: { instances?: object } })._daily?.instances ?? {};
for (const id of Object.keys(instances)) Reflect.deleteProperty(instances, id);

sessionStorage.clear();
localStorage.clear();
document.head.replaceChildren();
document.body.replaceChildren();
for (const element of [document.documentElement, document.body]) {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
}
