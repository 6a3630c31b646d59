/** Lets one after another pass, with at least so many ms between two. */
export function createPace(every: number): () => Promise<void> {
  let next = 0;
  return () => {
    const now = Date.now();
    const at = Math.max(now, next);
    next = at + every;
    return new Promise((resolve) => {
      setTimeout(resolve, at - now);
    });
  };
}
