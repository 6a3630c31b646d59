/** When the window gets lower, as by the keyboard of a phone, what one writes in stays in view. */
export function keepFieldInView(): void {
  window.addEventListener('resize', () => {
    const { activeElement } = document;
    if (activeElement?.matches('input, textarea'))
      activeElement.scrollIntoView({ block: 'nearest' });
  });
}
