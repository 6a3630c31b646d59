import { getOverflowAncestors } from '@floating-ui/dom';

/** Scrolls to the target, and again when what is around it grows. Scrolling away by hand is left alone. Returns the end of it. */
export function keepInView(target: HTMLElement): () => void {
  const scrollers = [...getOverflowAncestors(target), document.documentElement].filter(
    (one) => one instanceof HTMLElement,
  );
  const watcher = new ResizeObserver(() => bringIntoView(target, scrollers));
  for (const scroller of scrollers) {
    for (const content of scroller.children) watcher.observe(content);
  }
  return () => watcher.disconnect();
}

/** As little as needed. `scrollIntoView` would also move where the Tab key goes on from. */
function bringIntoView(target: HTMLElement, scrollers: readonly HTMLElement[]): void {
  for (const scroller of scrollers) {
    const isPage = scroller === document.documentElement;
    const outer = isPage
      ? new DOMRect(0, 0, scroller.clientWidth, scroller.clientHeight)
      : scroller.getBoundingClientRect();
    const inner = target.getBoundingClientRect();
    scroller.scrollLeft += overhang(inner.left, inner.right, outer.left, outer.right);
    scroller.scrollTop += overhang(inner.top, inner.bottom, outer.top, outer.bottom);
  }
}

function overhang(start: number, end: number, from: number, to: number): number {
  if (start < from) return start - from;
  return end > to ? end - to : 0;
}
