import { isFence, passFence } from '../call-machine/passFence';
import { isWorking, whenWorkIsDone } from '../call-machine/pendingWork';
import type { LocalDaily } from '../daily/localDaily';
import { createLoadWait } from './pendingLoads';
import { nextFrame, realDelay } from './realTimers';

async function isRoomIdle(daily: LocalDaily): Promise<boolean> {
  const idle = daily.whenIdle().then(() => true);
  return Promise.race([idle, realDelay(20).then(() => false)]);
}

/**
 * Resolves when everything on its way has arrived: what the rooms hold back, what call machines have under way, the
 * code that the kit loads, and the messages between them and daily-js, twice in a row without anything new; then one frame more for what is drawn.
 */
export function settle(daily: LocalDaily): Promise<void> {
  return settleOnce(() => isRoomIdle(daily));
}

/**
 * As `settle`, with another way to know that the rooms have nothing on its way.
 *
 * @param isDrawn - `false` waits for a frame only when something has moved.
 */
export async function settleOnce(
  areRoomsIdle: () => Promise<boolean>,
  isDrawn = true,
): Promise<void> {
  const whenLoaded = createLoadWait();
  let seen = 0;
  const count = (event: MessageEvent<unknown>): void => {
    if (!isFence(event)) seen += 1;
  };
  window.addEventListener('message', count);
  for (let quiet = 0; quiet < 3;) {
    const before = seen;
    await whenWorkIsDone();
    await whenLoaded();
    const isIdle = await areRoomsIdle();
    await passFence();
    if (quiet === 2 && (isDrawn || seen > 0)) await nextFrame();
    quiet = isIdle && seen === before && !isWorking() ? quiet + 1 : 0;
  }
  window.removeEventListener('message', count);
}
