/** What the live regions hold, the polite lines first; assertive lines begin with `!`. */
export function announced(): string[] {
  const lines = document.querySelectorAll<HTMLElement>('[data-bc-announcer] > div');
  return [...lines].map((line) => {
    const isAssertive = line.parentElement?.dataset.bcAnnouncer === 'assertive';
    return `${isAssertive ? '! ' : ''}${line.textContent}`;
  });
}
