import { useContainer } from '../../internal/useContainer';

/**
 * Where the overlay has to be if not where it stands: in the given container, or in the full-screen element of its document that does not
 * hold it. A lone full-screen `<video>` can hold nothing.
 */
export function useElsewhere(given: HTMLElement | null | undefined) {
  const { marker, setMarker, place } = useContainer(given);
  const container = place?.container;
  const isHere =
    !given && (container === marker?.ownerDocument.body || container?.contains(marker));
  return { setMarker, elsewhere: isHere ? undefined : place };
}
