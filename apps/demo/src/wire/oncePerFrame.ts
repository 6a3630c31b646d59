/** Runs `act` at once, and all that is asked for before the next frame of the page together then: a flood costs a frame what one event does. */
export function oncePerFrame(act: () => void): () => void {
  let isWaiting = false;
  let isWanted = false;

  function run(): void {
    isWanted = false;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (isWanted) run();
    });
    act();
  }

  return () => {
    isWanted = true;
    if (!isWaiting) run();
  };
}
