/** What Chromium has and TypeScript does not know yet. */
interface WithPictureInPicture {
  documentPictureInPicture?: {
    requestWindow(options: { width: number; height: number }): Promise<Window>;
  };
}

/** The window that may open one: only the outermost of a tab may, and a story is in a frame of it. */
function outermost(): WithPictureInPicture {
  return window.top as WithPictureInPicture;
}

/** Whether this browser has windows that stay on top. */
export function hasPictureInPicture(): boolean {
  try {
    return outermost().documentPictureInPicture !== undefined;
  } catch {
    // The outermost window is of another origin.
    return false;
  }
}

/**
 * Opens a window that stays on top, with the style sheets and the theme of this page. Only in answer to a click.
 *
 * @throws Error where the browser has none, or nobody clicked.
 */
export async function openPictureInPicture(width: number, height: number): Promise<Window> {
  const api = outermost().documentPictureInPicture;
  if (!api) throw new Error('This browser has no picture-in-picture for documents.');
  const opened = await api.requestWindow({ width, height });
  const { head, documentElement } = opened.document;
  for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]')) {
    const copy = sheet.cloneNode(true) as Element;
    // The other window has another address.
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    head.append(copy);
  }
  documentElement.lang = 'en';
  documentElement.dir = document.documentElement.dir;
  documentElement.dataset.bcTheme = document.documentElement.dataset.bcTheme;
  opened.document.title = 'Backchannel';
  return opened;
}
