import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import type { Hand } from './handList';
import type { HandState } from './handState';

/**
 * Tells who raised a hand although the queue is closed, past the kit's own button. Hands that were up when it closed, or when this client
 * became a host, may stay.
 */
export function createInvitations(
  { onDispose, state }: Connection,
  { handsAtom, isOpenAtom }: HandState,
) {
  let invited = new Set<string>();
  let wasOpen = true;

  function look() {
    const isOpen = state.get(isOpenAtom);
    const mayStay = ({ sessionId }: Hand) => isOpen || wasOpen || invited.has(sessionId);
    invited = new Set(
      state
        .get(handsAtom)
        .filter(mayStay)
        .map(({ sessionId }) => sessionId),
    );
    wasOpen = isOpen;
  }

  /* While the queue is open everybody may, so no hand need be looked at. */
  onDispose(
    state.subscribe(
      atom((get) => (get(isOpenAtom) ? null : get(handsAtom))),
      look,
    ),
  );
  look();
  return { isInvited: ({ sessionId }: Hand) => invited.has(sessionId) };
}
