import type { Connection } from '../connection/connection';
import { jsonEqual } from '../json/json';
import { messageService } from '../messages/messageService';
import { createPace } from '../platform/pace';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { isDown, seatOf } from './handList';
import type { HandState } from './handState';
import { HIGHEST_RANK, highestRank } from './handValue';
import { hiddenHand, readHiddenHand } from './hiddenHand';
import { hiddenHandsValue, MOST_HIDDEN, type HiddenEntry } from './hiddenHandsValue';

const PACE_MS = 1_000;
const MOST_ASKING = 200;
/* Two and a half times as long as between two signs of life. */
const FORGOTTEN_MS = 150_000;
const OBEYED_MS = 3_000;

/**
 * The hosts' side of the hands of hidden participants: all hosts listen, the acting host writes, at most once a second. `early` is what they
 * said before.
 */
export function keepHiddenHands(
  connection: Connection,
  { handsAtom, listAtom, isOpenAtom }: HandState,
  early: ReadonlyMap<string, unknown>,
) {
  const { onDispose, report, state } = connection;
  const roster = connection.use(rosterService);
  const value = connection.use(sessionValuesService).open(hiddenHandsValue);
  const asking = new Map<string, { name: string; at: number }>();
  /* They get a new rank, above that up to which they were lowered. */
  const raisedAnew = new Set<string>();
  const downSince = new Map<string, number>();
  const pace = createPace(PACE_MS, look);
  let seen: ReadonlySet<string> = new Set();
  let isFloodTold = false;
  let cancelLook: (() => void) | undefined;

  const entriesNow = () => state.get(value.stateAtom).value;

  function hear(data: unknown, fromId: string) {
    const hand = readHiddenHand(data);
    if (!hand || !roster.local()?.isHost) return;
    if (!hand.isUp) {
      if (asking.delete(fromId)) pace.ask();
    } else if (asking.size < MOST_ASKING || asking.has(fromId)) {
      if (!asking.has(fromId)) raisedAnew.add(fromId);
      asking.set(fromId, { name: hand.name ?? '', at: Date.now() });
      pace.ask();
    } else tellOfFlood(fromId);
  }

  function tellOfFlood(from: string) {
    if (isFloodTold) return;
    isFloodTold = true;
    const detail = `More than ${MOST_ASKING} hidden participants raise a hand; the others are not kept.`;
    const { type: name } = hiddenHand;
    report({ kind: 'rejected', code: 'flood', mechanism: 'message', name, from, detail });
  }

  /* What other hosts heard counts here as heard now. */
  function adopt(entries: readonly HiddenEntry[]) {
    for (const [id, name] of entries) {
      if (!seen.has(id) && !asking.has(id)) asking.set(id, { name, at: Date.now() });
    }
    seen = new Set(entries.map(([id]) => id));
  }

  /* Nobody hears of it when they leave; who is shown by now has a slot of their own. */
  function forgetTheGone() {
    for (const [id, { at }] of asking) {
      if (Date.now() - at > FORGOTTEN_MS || roster.get(id)) asking.delete(id);
    }
    for (const id of downSince.keys()) if (!seen.has(id)) downSince.delete(id);
    if (asking.size < MOST_ASKING) isFloodTold = false;
  }

  /* Whose client does not take a lowered hand down is not asked again. */
  function isObeyed(sessionId: string): boolean {
    const hand = state.get(handsAtom).find((one) => one.sessionId === sessionId);
    if (!hand || !isDown(state.get(listAtom), hand)) {
      downSince.delete(sessionId);
      return true;
    }
    const since = downSince.get(sessionId) ?? Date.now();
    downSince.set(sessionId, since);
    if (Date.now() - since < OBEYED_MS) return true;
    asking.delete(sessionId);
    return false;
  }

  function look() {
    if (!roster.local()?.isHost) return;
    const entries = entriesNow();
    adopt(entries);
    forgetTheGone();
    if (roster.actingHost()?.isLocal) write(entries);
    raisedAnew.clear();
    cancelLook?.();
    if (asking.size > 0) cancelLook = startTimer(OBEYED_MS, pace.ask);
  }

  function write(entries: readonly HiddenEntry[]) {
    const kept = entries.flatMap(([id, , rank]): HiddenEntry[] => {
      const name = asking.get(id)?.name;
      return name !== undefined && !raisedAnew.has(id) && isObeyed(id) ? [[id, name, rank]] : [];
    });
    const next = state.get(isOpenAtom) ? [...kept, ...newcomers(kept)] : kept;
    seen = new Set(next.map(([id]) => id));
    if (!jsonEqual(next, entries)) void value.set(next).catch(() => undefined);
  }

  function newcomers(kept: readonly HiddenEntry[]): HiddenEntry[] {
    const { floor, lowered } = state.get(listAtom);
    const there = new Set(kept.map(([id]) => id));
    let rank = Math.max(highestRank(state.get(handsAtom).map((hand) => hand.rank)), floor);
    return [...asking]
      .filter(([id]) => !there.has(id))
      .slice(0, MOST_HIDDEN - kept.length)
      .map(([id, { name }]) => {
        rank = Math.min(Math.max(rank, lowered.get(seatOf(id)) ?? 0) + 1, HIGHEST_RANK);
        return [id, name, rank] as const;
      });
  }

  for (const source of [value.stateAtom, listAtom, isOpenAtom, roster.actingHostIdAtom]) {
    onDispose(state.subscribe(source, pace.ask));
  }
  roster.onChange((change) => {
    if (change.type !== 'cleared') return;
    asking.clear();
    seen = new Set();
  });
  connection.use(messageService).onStranger(hiddenHand, hear);
  adopt(entriesNow());
  for (const [fromId, data] of early) hear(data, fromId);
  pace.ask();
  onDispose(() => {
    pace.cancel();
    cancelLook?.();
  });
}
