import { useState } from 'react';
import { useContainer } from '../../internal/useContainer';
import { useMergedRef } from '../../internal/useMergedRef';

/**
 * Where the overlay has to be if not where it stands: in the given container, or in the full-screen element of its document that does not
 * hold it. A lone full-screen `<video>` can hold nothing.
 */
export function useElsewhere(given: HTMLElement | null | undefined) {
  const [marker, setOwnMarker] = useState<HTMLElement | null>(null);
  const { setMarker, place } = useContainer(given);
  const markerRef = useMergedRef(setOwnMarker, setMarker);
  const container = place?.container;
  const isElsewhere =
    container !== undefined &&
    marker !== null &&
    (given ? true : container !== marker.ownerDocument.body && !container.contains(marker));
  return { markerRef, elsewhere: isElsewhere ? place : undefined };
}
