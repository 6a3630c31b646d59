import { cdp } from 'vitest/browser';

/** What people set up in their system, as Chromium's protocol names it. */
type Preference = 'forced-colors' | 'prefers-contrast' | 'prefers-color-scheme';

/** A session of Chromium's protocol, of which only what is used here has a type. */
interface Session {
  send(method: string, params: object): Promise<unknown>;
}

/** Sets preferences of the system; an empty object takes them back. */
export async function prefer(preferences: Partial<Record<Preference, string>>): Promise<void> {
  const features = Object.entries(preferences).map(([name, value]) => ({ name, value }));
  await (cdp() as Session).send('Emulation.setEmulatedMedia', { features });
}

/** Makes a finger the only pointer. */
export async function touch(enabled: boolean): Promise<void> {
  await (cdp() as Session).send('Emulation.setTouchEmulationEnabled', { enabled });
}
