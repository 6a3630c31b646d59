import { changesCode } from './chat/changesCode';
import { historyCode } from './chat/history/historyCode';
import { moderationCode } from './chat/moderation/moderationCode';
import type { OnDemand } from './connection/onDemand';
import {
  callFirstCode,
  handDutiesCode,
  lowerAfterSpeakingCode,
  ownHiddenHandCode,
  ownHandUpCode,
} from './hands/handsCode';
import { calledCode } from './stage/calledCode';
import { stageDutiesCode } from './stage/stageDutiesCode';

const codes: readonly OnDemand<unknown>[] = [
  changesCode,
  historyCode,
  moderationCode,
  handDutiesCode,
  callFirstCode,
  ownHandUpCode,
  ownHiddenHandCode,
  lowerAfterSpeakingCode,
  calledCode,
  stageDutiesCode,
];

/**
 * Loads all that the kit otherwise loads when a page needs it: what only hosts do, what becomes of a hand that was raised
 * or a place on the stage, and the history of the chat.
 *
 * Pages that may lose the network and must still become a host's, or that are a host's for sure, call it early; tests with a virtual clock
 * await it before the first join, since loading takes real time.
 *
 * @throws BackchannelError `not-loaded` when something cannot be loaded: offline, or no longer deployed. It may be called again.
 * @example
 * ```ts
 * await preload();
 * await call.join({ url, token: hostToken });
 * ```
 */
export async function preload(): Promise<void> {
  await Promise.all(codes.map(({ load }) => load()));
}
