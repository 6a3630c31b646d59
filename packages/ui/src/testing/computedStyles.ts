const PSEUDO = ['', '::before', '::after', '::placeholder'];

/**
 * Inherited, and nothing that the components draw depends on them: how a tap flashes, how phones enlarge small
 * print, and whether the page is dark.
 */
const OF_THE_PAGE = new Set(['-webkit-tap-highlight-color', 'text-size-adjust', 'color-scheme']);

/** Puts every animation where it starts and every transition where it ends, so that nothing moves. */
function holdStill(): void {
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) {
      animation.finish();
    } else {
      animation.pause();
      animation.currentTime = 0;
    }
  }
}

/** Every computed property of an element and all in it, by the place in the tree and the property. */
export function computedStyles(root: Element): Map<string, string> {
  holdStill();
  const found = new Map<string, string>();
  const elements = [...root.querySelectorAll('*')];
  for (const [index, element] of elements.entries()) {
    if (!element.closest('.bc-root') || element.parentElement?.closest('svg')) continue;
    for (const pseudo of PSEUDO) {
      const style = getComputedStyle(element, pseudo || undefined);
      if (pseudo !== '' && pseudo !== '::placeholder' && style.content === 'none') continue;
      if (pseudo === '::placeholder' && !element.matches('textarea, input')) continue;
      const name = `${index} ${element.tagName.toLowerCase()}.${element.getAttribute('class')}${pseudo}`;
      for (const property of style) {
        if (OF_THE_PAGE.has(property)) continue;
        found.set(`${name} ${property}`, style.getPropertyValue(property));
      }
    }
  }
  return found;
}

/** What differs, as lines. */
export function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...before]
    .filter(([key, value]) => after.get(key) !== value)
    .map(([key, value]) => `${key}: ${value} → ${after.get(key)}`);
}
