const sheets: HTMLStyleElement[] = [];

/** Makes these the style sheets of the page, in this order. */
export function setSheets(...texts: string[]): void {
  for (const sheet of sheets.splice(0)) sheet.remove();
  for (const text of texts) {
    const sheet = document.createElement('style');
    sheet.textContent = text;
    document.head.append(sheet);
    sheets.push(sheet);
  }
}

/** A place in the page whose size no style sheet changes. */
export function hostOf(width: number): HTMLElement {
  const host = document.createElement('div');
  host.setAttribute(
    'style',
    `position: absolute; top: 0; left: 0; width: ${width}px; display: block`,
  );
  document.body.append(host);
  return host;
}
