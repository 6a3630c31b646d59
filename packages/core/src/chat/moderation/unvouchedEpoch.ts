import type { Connection } from '../../connection/connection';
import { hostHeldService } from '../../host-held/hostHeldService';
import { sessionDataService } from '../../session-data/sessionDataService';
import { statusService } from '../../status/statusService';
import { chatRules, readChatRules } from './chatRules';

/** What the plain copy of the rules says of fresh starts that no host is here to vouch for. */
export interface UnvouchedEpoch {
  /** The epoch it names; 0 while a host is here, whose word counts. */
  read(): number;
  /** The network was away. */
  wasAway(): void;
}

/** What came to pass while the network was away may be told a moment after it is back. */
const UNSURE_MS = 5_000;

/**
 * Follows it, to hand over and to take less than without, never more: anybody can write it. `onMissed` runs when a client that was away finds
 * a fresh start that it did not hear of, with no host but itself left to ask. While it was there, it would have heard the host.
 */
export function followUnvouchedEpoch(
  connection: Connection,
  readEpoch: () => number,
  onMissed: () => void,
): UnvouchedEpoch {
  const hostHeld = connection.use(hostHeldService);
  const sessionData = connection.use(sessionDataService);
  const key = connection.wireName(chatRules.key);
  let unsureUntil = 0;
  let missed = 0;

  const written = () => readChatRules(sessionData.get(key))?.epoch ?? 0;
  const isVouchedFor = () => hostHeld.isHostPresent();

  function look() {
    const isUnsure = Date.now() < unsureUntil;
    const epoch = written();
    if (!isUnsure || isVouchedFor() || epoch <= Math.max(readEpoch(), missed)) return;
    missed = epoch;
    onMissed();
  }

  connection.use(statusService).onStay(() => {
    unsureUntil = 0;
    missed = 0;
  });
  sessionData.onKey(key, look);
  hostHeld.onChange(look);

  return {
    read: () => (isVouchedFor() ? 0 : written()),
    wasAway: () => {
      unsureUntil = Date.now() + UNSURE_MS;
      look();
    },
  };
}
