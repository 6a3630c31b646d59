import type { FaultSettings } from '../faults/faultSettings';
import type { Json } from '../protocol';

/** One menu of Storybook's toolbar, as `globalTypes` takes it. */
export interface ToolbarMenu {
  description: string;
  toolbar: {
    title: string;
    icon: string;
    dynamicTitle: boolean;
    items: { value: string; title: string }[];
  };
}

/**
 * Makes a menu of Storybook's toolbar: `globalTypes: { theme: toolbarMenu('Theme', 'contrast', { light: 'Light', dark: 'Dark' }) }`. The
 * first entry is what stands there at first, if `initialGlobals` says so.
 *
 * @example
 * ```ts
 * export const globalTypes = { theme: toolbarMenu('Theme', 'contrast', { light: 'Light', dark: 'Dark' }) };
 * ```
 */
export function toolbarMenu(
  description: string,
  icon: string,
  titles: Readonly<Record<string, string>>,
): ToolbarMenu {
  const items = Object.entries(titles).map(([value, title]) => ({ value, title }));
  return { description, toolbar: { title: description, icon, dynamicTitle: true, items } };
}

/** What the room’s network can be; the same for everybody in it. */
export const NETWORKS: Readonly<Record<string, { title: string; faults: FaultSettings }>> = {
  good: { title: 'Good network', faults: {} },
  slow: { title: '400 ms each way', faults: { latency: 400 } },
  lossy: { title: 'Loss, jitter, disorder', faults: { loss: 0.2, jitter: 300, reorder: 0.3 } },
  drops: { title: 'Drops now and then', faults: { outages: { every: 8000, lasting: 2000 } } },
};

/** What the server can be made to send to everybody. */
export const SERVER_MESSAGES: Readonly<Record<string, { title: string; data: Json | null }>> = {
  silent: { title: 'Server is silent', data: null },
  notification: {
    title: 'Server: a notification',
    data: { type: 'notification', title: 'Doors close in 5 minutes', level: 'warning' },
  },
  chat: {
    title: 'Server: a chat message',
    data: { type: 'chat', text: 'Welcome, says the server.' },
  },
  reaction: { title: 'Server: a reaction', data: { type: 'reaction', emoji: '👏' } },
  cue: { title: 'Server: you have the floor', data: { type: 'you-have-the-floor' } },
};

const titlesOf = (choices: Readonly<Record<string, { title: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(choices).map(([value, { title }]) => [value, title]));

/**
 * The menus that `withLocalRoom` goes by: whose call the story has, one more who comes late, what the server says, and the network.
 * Put them into `globalTypes` of `.storybook/preview`, and `localRoomGlobals` into `initialGlobals`.
 *
 * @example
 * ```ts
 * export default { globalTypes: { ...localRoomToolbar }, initialGlobals: { ...localRoomGlobals } };
 * ```
 */
export const localRoomToolbar: Readonly<
  Record<'actingAs' | 'latecomer' | 'server' | 'network', ToolbarMenu>
> = {
  actingAs: toolbarMenu('Acting as', 'user', {
    story: 'As the story says',
    ana: 'Ana, the host',
    ben: 'Ben',
    cleo: 'Cleo',
  }),
  latecomer: toolbarMenu('Latecomer', 'useradd', { none: 'No latecomer', lena: '+ Latecomer' }),
  server: toolbarMenu('As the server', 'lightning', titlesOf(SERVER_MESSAGES)),
  network: toolbarMenu('Network', 'globe', titlesOf(NETWORKS)),
};

/**
 * What the menus of `localRoomToolbar` say at first.
 *
 * @example
 * ```ts
 * export default { globalTypes: localRoomToolbar, initialGlobals: localRoomGlobals };
 * ```
 */
export const localRoomGlobals: Readonly<Record<keyof typeof localRoomToolbar, string>> = {
  actingAs: 'story',
  latecomer: 'none',
  server: 'silent',
  network: 'good',
};
