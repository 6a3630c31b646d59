import { useCallback, useEffect, useState } from 'react';

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

  const locate = useCallback(() => {
    if (!marker) return;
    const { ownerDocument } = marker;
    const theme = marker.closest<HTMLElement>('[data-bc-theme]')?.dataset.bcTheme;
    setPlace({ container: given ?? fullScreenElement(ownerDocument) ?? ownerDocument.body, theme });
  }, [marker, given]);

  useEffect(() => {
    locate();
    const ownerDocument = marker?.ownerDocument;
    if (!ownerDocument) return;
    const themes = new MutationObserver(locate);
    themes.observe(ownerDocument, { subtree: true, attributeFilter: ['data-bc-theme'] });
    ownerDocument.addEventListener('fullscreenchange', locate);
    return () => {
      themes.disconnect();
      ownerDocument.removeEventListener('fullscreenchange', locate);
    };
  }, [marker, locate]);

  return { marker, setMarker, place };
}

function fullScreenElement({ fullscreenElement }: Document): HTMLElement | undefined {
  const isContainer = fullscreenElement && fullscreenElement.tagName !== 'VIDEO';
  return isContainer ? (fullscreenElement as HTMLElement) : undefined;
}
