const PER_SECOND = 10;

/** Lets ten reactions a second out; the answer is whether this one may go. */
export function createThrottle(now: () => number) {
  let times: number[] = [];

  return (): boolean => {
    times = times.filter((time) => now() - time < 1_000);
    if (times.length >= PER_SECOND) return false;
    times.push(now());
    return true;
  };
}
