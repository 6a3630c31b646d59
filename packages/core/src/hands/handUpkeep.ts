import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { createDecisions } from '../host-held/decisions';
import { hostHeldService } from '../host-held/hostHeldService';
import { jsonEqual } from '../json/json';
import { messageService } from '../messages/messageService';
import { createPace } from '../platform/pace';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { backInLine } from './backInLine';
import { giveUpPlaces, keepHandList, lowerHands, pruneHandList, putBackHand } from './editHandList';
import {
  decodeHandList,
  encodeHandList,
  isDown,
  seatOf,
  type Hand,
  type HandList,
} from './handList';
import { handListValue } from './handListValue';
import { watchFirstSeen } from './firstSeen';
import type { HandState } from './handState';
import { createInvitations } from './invitations';
import { createKeptPlaces } from './keptPlaces';
import { createKeptSeats } from './keptSeats';
import { createTicketPlaces } from './ticketPlaces';

const PACE_MS = 200;
const PRUNE_MS = 3_000;
const INSIST_MS = 10_000;

/** The hosts' side of the hands: the acting host keeps the list, every host sees to it that what it lowered is lowered. */
export interface HandUpkeep {
  /** Writes what a host decided about one hand, as an edit of the list of this moment. */
  decide(sessionId: string, edit: (list: HandList) => HandList): Promise<void>;
  /** Writes an edit that lowers these hands. */
  lower(edit: (list: HandList) => HandList, hands: readonly Hand[]): Promise<void>;
  /** Takes a hand off what was lowered; its place is kept until its owner’s client has raised it. */
  putBack(sessionId: string): Promise<void>;
}

/** Starts the hosts' side on a connection, with what is up then; it does nothing while this client is no host. */
export function startHandUpkeep(connection: Connection, handState: HandState): HandUpkeep {
  const { departedAtom, handsAtom, isOpenAtom, listAtom } = handState;
  const { state } = connection;
  const roster = connection.use(rosterService);
  const hostHeld = connection.use(hostHeldService);
  const list = connection.use(sessionValuesService).open(handListValue);
  const pace = createPace(PACE_MS, keepUp);
  const readWire = () => encodeHandList(state.get(listAtom));
  const isHost = () => roster.local()?.isHost === true;
  const decisions = createDecisions(connection, list, readWire, isHost);
  const { isInvited } = createInvitations(connection, handState);
  const seats = createKeptSeats(connection, departedAtom, pace.ask);
  const tickets = createTicketPlaces(connection, () => state.get(listAtom).order, seats, takeBack);
  const seenAt = watchFirstSeen(connection);
  const places = createKeptPlaces(connection, pace.ask);
  const insisted = new Map<string, { hand: Hand; forget: () => void }>();
  let cancelPrune: (() => void) | undefined;

  const actsHere = () => roster.actingHost()?.isLocal === true;

  function keepUp() {
    /* Whoever is still to be announced would lose the place in which a host who reloads had them. */
    if (!isHost() || !hostHeld.isSettled()) return;
    tickets.restore();
    const hands = state.get(handsAtom);
    const current = state.get(listAtom);
    const { kept, forfeited } = places.look(current, hands);
    const now = forfeited.size > 0 && actsHere() ? giveUpPlaces(current, forfeited) : current;
    const unwanted = [...takeLost(now, hands), ...takeUninvited(now, hands)];
    const lowered = unwanted.length > 0 ? lowerHands(now, unwanted) : now;
    if (actsHere()) {
      schedulePrune(lowered, hands);
      const away = seats.current();
      const allKept = new Set([...away.kept, ...kept]);
      const back = tickets.putBack(lowered, hands);
      write(keepHandList(back, hands, { ...away, kept: allKept }, seenAt));
    } else write(lowered);
    tickets.keep();
  }

  /* Their hand may have come before their ticket, and have been taken for a stranger’s in a closed queue. */
  function takeBack(sessionId: string) {
    const seat = seatOf(sessionId);
    const { kept, moved } = seats.current();
    const isBack = tickets.hasReturned(seat) || (moved.has(seat) && kept.has(seat));
    if (!isBack || !actsHere()) return;
    const hands = state.get(handsAtom);
    const isUpAgain = putBackHand(state.get(listAtom), sessionId, hands);
    /* In its place by now, it may go down once more: its owner’s client has been told that it was lowered. */
    write(putBackHand(tickets.putBack(isUpAgain, hands), sessionId, hands));
    pace.ask();
    const messages = connection.use(messageService);
    void messages.send(backInLine, {}, { to: sessionId }).catch(() => undefined);
  }

  function insist(hand: Hand) {
    const { sessionId } = hand;
    insisted.get(sessionId)?.forget();
    const cancel = startTimer(INSIST_MS, () => insisted.delete(sessionId));
    const forget = () => {
      cancel();
      insisted.delete(sessionId);
    };
    insisted.set(sessionId, { hand, forget });
  }

  /* Two hosts who write at once overrule each other: what was lowered here and is up still is lowered again. */
  function takeLost(now: HandList, hands: readonly Hand[]): Hand[] {
    const slots = new Map(hands.map((hand) => [hand.sessionId, hand]));
    return [...insisted.values()].flatMap(({ hand, forget }) => {
      const slot = slots.get(hand.sessionId);
      const isStillUp = slot !== undefined && (slot.rank ?? 0) <= (hand.rank ?? 0);
      if (!isStillUp) forget();
      return isStillUp && !isDown(now, slot) ? [slot] : [];
    });
  }

  function takeUninvited({ order, lowered }: HandList, hands: readonly Hand[]): Hand[] {
    if (!actsHere() || state.get(isOpenAtom)) return [];
    const { moved } = seats.current();
    const listed = new Set(order.filter((seat) => !lowered.get(seat)));
    return hands.filter((hand) => {
      const seat = seatOf(hand.sessionId);
      const isBack = moved.has(seat) || tickets.hasReturned(seat);
      return !isInvited(hand) && !isBack && !listed.has(seat);
    });
  }

  /* Owners clear their slots on their own way to each screen; forgetting at once would let a hand flash up where that way is longer. */
  function schedulePrune(now: HandList, hands: readonly Hand[]) {
    const pruned = pruneHandList(now, hands);
    if (jsonEqual(encodeHandList(pruned), encodeHandList(now))) return;
    const due = new Map([...now.lowered].filter(([seat]) => !pruned.lowered.has(seat)));
    cancelPrune ??= startTimer(PRUNE_MS, () => {
      cancelPrune = undefined;
      if (!actsHere()) return;
      write(pruneHandList(state.get(listAtom), state.get(handsAtom), due));
      pace.ask();
    });
  }

  function write(next: HandList) {
    const wire = encodeHandList(next);
    if (jsonEqual(wire, encodeHandList(state.get(listAtom)))) return;
    void list.set(wire).catch(() => undefined);
  }

  /* Told with the others, when all of an event is taken in: hands of the last who is announced would be missing. */
  const heldAtom = atom({});
  hostHeld.onChange(() => state.update((set) => set(heldAtom, {})));
  /* Who is no host does not pay for it. */
  const inputsAtom = atom((get) => {
    if (!get(roster.isHostAtom)) return null;
    return [
      get(heldAtom),
      get(handsAtom),
      get(listAtom),
      get(isOpenAtom),
      get(places.onStageAtom),
      get(roster.actingHostIdAtom),
    ];
  });
  const unsubscribe = state.subscribe(inputsAtom, pace.ask);
  connection.onDispose(() => {
    unsubscribe();
    pace.cancel();
    cancelPrune?.();
    for (const { forget } of insisted.values()) forget();
  });
  tickets.listen();
  keepUp();

  function decide(sessionId: string, edit: (list: HandList) => HandList) {
    insisted.get(sessionId)?.forget();
    return decisions.decide(sessionId, (wire) => encodeHandList(edit(decodeHandList(wire))));
  }

  return {
    decide,
    lower: async (edit, hands) => {
      for (const { sessionId } of hands) decisions.forget(sessionId);
      hands.forEach(insist);
      await list.set(() => encodeHandList(edit(state.get(listAtom))));
    },
    putBack: (sessionId) =>
      decide(sessionId, (now) => putBackHand(now, sessionId, state.get(handsAtom))),
  };
}
