/** What people press, write in or scroll. */
const CONTROLS = 'button, a[href], input, select, textarea, [role="switch"], [role="option"]';

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
}

function nameOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? element.textContent?.trim();
  return `${element.tagName.toLowerCase()}.${element.getAttribute('class')} “${name}”`;
}

/** The controls of an element that people can see. */
function controlsOf(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(isShown);
}

/** Controls that cannot be pressed: scrolled to, something else lies where they are, or nothing of them is to be seen. */
export function outOfReach(root: Element): string[] {
  return controlsOf(root)
    .filter((control) => {
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit === null || !(control.contains(hit) || hit.contains(control));
    })
    .map(nameOf);
}

/** What is wider than the place that it has: it is cut off, or scrolls sideways. */
export function tooWide(root: Element): string[] {
  const edge = root.getBoundingClientRect();
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => {
      if (!isShown(element) || isForEarsOnly(element)) return false;
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < edge.left - 1 || right > edge.right + 1);
    })
    .map(nameOf);
}

function isForEarsOnly(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (getComputedStyle(at).clipPath !== 'none') return true;
  return false;
}

/** Controls that are smaller than a target has to be, with their sizes. Links in a text are as large as the text. */
export function tooSmall(root: Element, size: number): string[] {
  return controlsOf(root)
    .filter((control) => !control.matches('a'))
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => Math.round(Math.min(box.width, box.height)) < size)
    .map(({ control, box }) => `${nameOf(control)} ${box.width} × ${box.height}`);
}
