const goldenRatio = 0.618034;
let taken = 0;

/** Where the next emoji rises, from 0 to 1, as far as can be from those just before it. */
export function nextLane(): number {
  taken += 1;
  return (taken * goldenRatio) % 1;
}
