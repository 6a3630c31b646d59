import { getOverflowAncestors } from '@floating-ui/dom';

/** Scrolls as little as needed. `scrollIntoView` would also move where the Tab key goes on from. */
export function bringIntoView(target: HTMLElement): void {
  for (const ancestor of getOverflowAncestors(target)) {
    if (!(ancestor instanceof HTMLElement)) continue;
    const outer = ancestor.getBoundingClientRect();
    const inner = target.getBoundingClientRect();
    ancestor.scrollLeft += overhang(inner.left, inner.right, outer.left, outer.right);
    ancestor.scrollTop += overhang(inner.top, inner.bottom, outer.top, outer.bottom);
  }
}

function overhang(start: number, end: number, from: number, to: number): number {
  if (start < from) return start - from;
  return end > to ? end - to : 0;
}
