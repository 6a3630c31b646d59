import { useEffect, useState } from 'react';

interface Place {
  container: HTMLElement;
  theme: string | undefined;
}

/**
 * Where a floating part belongs: the given element, else the full-screen element of the document that
 * the marker is in, else its body; with the theme that is in force at the marker.
 */
export function useContainer(given: HTMLElement | null | undefined) {
  const [marker, setMarker] = useState<HTMLElement | null>(null);
  const [place, setPlace] = useState<Place>();

  useEffect(() => {
    if (!marker) return;
    const { ownerDocument } = marker;
    const locate = () => {
      const { body, fullscreenElement: full } = ownerDocument;
      /* A lone full-screen video can hold nothing. */
      const around = full && full.tagName !== 'VIDEO' ? (full as HTMLElement) : body;
      const theme = marker.closest<HTMLElement>('[data-bc-theme]')?.dataset.bcTheme;
      setPlace({ container: given ?? around, theme });
    };
    locate();
    const themes = new MutationObserver(locate);
    themes.observe(ownerDocument, { subtree: true, attributeFilter: ['data-bc-theme'] });
    ownerDocument.addEventListener('fullscreenchange', locate);
    return () => {
      themes.disconnect();
      ownerDocument.removeEventListener('fullscreenchange', locate);
    };
  }, [marker, given]);

  return { marker, setMarker, place };
}
