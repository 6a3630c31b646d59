const MARGIN = 8;

/**
 * As the ref of something that floats beside a control: moves it sideways by as much as it would stick out of its window, which no style sheet
 * can know.
 */
export function keepInView(element: HTMLElement | null): void {
  if (!element) return;
  const { left, right } = element.getBoundingClientRect();
  if (left === right) return;
  const width = element.ownerDocument.documentElement.clientWidth;
  const shift = Math.max(MARGIN - left, 0) || Math.min(width - MARGIN - right, 0);
  if (shift !== 0) element.style.translate = `${shift}px`;
}
