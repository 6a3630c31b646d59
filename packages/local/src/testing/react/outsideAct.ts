const FLAG = 'IS_REACT_ACT_ENVIRONMENT';

/**
 * Runs what renders by itself: inside `act()` React would keep renders and effects back until the end, and what comes of
 * them would not be waited for.
 */
export async function outsideAct<T>(work: () => Promise<T>): Promise<T> {
  const before: unknown = Reflect.get(globalThis, FLAG);
  Reflect.set(globalThis, FLAG, false);
  try {
    return await work();
  } finally {
    Reflect.set(globalThis, FLAG, before);
  }
}
