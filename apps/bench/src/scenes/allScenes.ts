import { chatLog } from './chatLog';
import { chatOpen } from './chatOpen';
import { handRows } from './handRows';
import { hands } from './hands';
import { messages } from './messages';
import { reactionFlood } from './reactionFlood';
import { reactions } from './reactions';
import type { Scene } from './scene';
import { sessionKeys } from './sessionKeys';

/** Every scene that `npm run bench` measures. */
export const allScenes: readonly Scene[] = [
  hands,
  handRows,
  sessionKeys,
  messages,
  reactions,
  reactionFlood,
  chatLog,
  chatOpen,
];

/** The scene of that name. */
export function findScene(name: string): Scene {
  const found = allScenes.find((scene) => scene.name === name);
  if (found) return found;
  const names = allScenes.map((scene) => scene.name).join(', ');
  throw new Error(`There is no scene "${name}"; there are: ${names}.`);
}
