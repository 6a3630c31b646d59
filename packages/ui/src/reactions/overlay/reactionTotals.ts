import type { ReactionsState } from '../reactionsState';

/** What an overlay shows at one moment. */
export interface ShownReactions {
  readonly active: ReactionsState['active'];
  readonly counts: ReactionsState['counts'];
}

/** How often each emoji is on screen. */
function onScreen({ active }: ShownReactions): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { emoji, count } of active) totals.set(emoji, (totals.get(emoji) ?? 0) + count);
  return totals;
}

/** How often each emoji came, whether there was a place for it or not. */
export function allOf(shown: ShownReactions): Map<string, number> {
  const totals = onScreen(shown);
  for (const [emoji, count] of restOf(shown)) totals.set(emoji, (totals.get(emoji) ?? 0) + count);
  return totals;
}

/** How often each emoji came for which there was no place. */
export function restOf(shown: ShownReactions): Map<string, number> {
  const totals = onScreen(shown);
  const rest = new Map<string, number>();
  for (const [emoji, count] of Object.entries(shown.counts)) {
    const more = count - (totals.get(emoji) ?? 0);
    if (more > 0) rest.set(emoji, more);
  }
  return rest;
}
