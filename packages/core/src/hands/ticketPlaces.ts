import type { Connection } from '../connection/connection';
import { jsonEqual } from '../json/json';
import type { MessageInfo } from '../messages/message';
import { messageService } from '../messages/messageService';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { isDown, seatOf, type Hand, type HandList } from './handList';
import { handTicket } from './handTicket';
import { insertBefore } from './insertBefore';
import type { createKeptSeats } from './keptSeats';
import { readTabPlaces, writeTabPlaces, type TabPlace } from './tabPlaces';

const KEPT_MS = 30_000;
const MOST_TICKETS = 1_000;
const USER = 'user ';

interface Place {
  seat: string;
  /** The seats that stood behind it, also those that their owners have taken since. */
  behind: string[];
  cancel: () => void;
}

/**
 * Remembers for 30 s where those stood who lost the connection and have no user_id of a token: their hand is gone at once, and is put back
 * there when somebody comes with their ticket. Every host remembers, over a reload of its own page too; the acting host puts back.
 */
export function createTicketPlaces(
  connection: Connection,
  currentOrder: () => readonly string[],
  seats: ReturnType<typeof createKeptSeats>,
  onReturn: (sessionId: string) => void,
) {
  const roster = connection.use(rosterService);
  const tickets = new Map<string, string>();
  const left = new Map<string, Place>();
  const returned = new Map<string, Place>();
  let isRestored = false;
  let kept: readonly TabPlace[] = [];

  /* With the seats of those who left, and of those who are back and whose hand is still to go up. */
  function wholeOrder() {
    let order = [...currentOrder()];
    for (const place of left.values()) order = insertBefore(order, place.seat, place.behind);
    for (const { seat, behind } of returned.values())
      if (!order.includes(seat)) order = insertBefore(order, seat, behind);
    return order;
  }

  /* Neighbours come back in any order: who stood before somebody stands before them under their new seat too. */
  function passOn(before: string, seat: string) {
    for (const { behind } of [...left.values(), ...returned.values()])
      if (behind.includes(before) && !behind.includes(seat)) behind.push(seat);
  }

  function remember(ticket: string, seat: string, order: readonly string[]) {
    const at = order.indexOf(seat);
    if (at < 0) return;
    const cancel = startTimer(KEPT_MS, () => left.delete(ticket));
    left.set(ticket, { seat, behind: order.slice(at + 1), cancel });
  }

  function comeBack(place: Place, ticket: string, sessionId: string) {
    const seat = seatOf(sessionId);
    left.delete(ticket);
    place.cancel();
    passOn(place.seat, seat);
    const cancel = startTimer(KEPT_MS, () => returned.delete(seat));
    returned.set(seat, { seat, behind: place.behind, cancel });
    onReturn(sessionId);
  }

  roster.onChange((change) => {
    if (change.type === 'cleared') return clear();
    const { sessionId } = change.type === 'gone' ? change.participant : { sessionId: '' };
    const ticket = tickets.get(sessionId);
    tickets.delete(sessionId);
    const seat = seatOf(sessionId);
    if (ticket !== undefined) remember(ticket, seat, wholeOrder());
    returned.get(seat)?.cancel();
    returned.delete(seat);
  });
  seats.onMove(passOn);
  function hear({ ticket }: { ticket: string }, { sender }: MessageInfo) {
    if (sender.kind !== 'participant' || !roster.get(sender.sessionId)) return;
    if (!roster.local()?.isHost) return;
    const { sessionId, userId } = sender;
    /* Whom a token named is known by that. */
    if (userId !== sessionId) return onReturn(sessionId);
    tickets.delete(sessionId);
    tickets.set(sessionId, ticket);
    const [oldest] = tickets.keys();
    if (tickets.size > MOST_TICKETS && oldest !== undefined) tickets.delete(oldest);
    const place = left.get(ticket);
    if (place) comeBack(place, ticket, sessionId);
  }

  /* Before the list forgets who is not here. */
  function restore() {
    const before = isRestored ? undefined : readTabPlaces(connection);
    isRestored ||= before !== undefined;
    const present = new Map(roster.all().map(({ sessionId }) => [seatOf(sessionId), sessionId]));
    const order = before?.map(([seat]) => seat) ?? [];
    for (const [seat, owner] of before ?? []) {
      const id = present.get(seat);
      const isUser = owner.startsWith(USER);
      if (owner === '' || (isUser && id !== undefined)) continue;
      if (isUser) seats.restore(owner.slice(USER.length), seat);
      else if (id === undefined) remember(owner, seat, order);
      else if (!tickets.has(id)) tickets.set(id, owner);
    }
    /* Who said it meanwhile. */
    for (const [sessionId, ticket] of before ? tickets : []) {
      const place = left.get(ticket);
      if (place) comeBack(place, ticket, sessionId);
    }
  }

  function keep() {
    const owners = new Map([...tickets].map(([id, ticket]) => [seatOf(id), ticket]));
    for (const { sessionId, userId } of roster.all())
      if (userId !== sessionId) owners.set(seatOf(sessionId), USER + userId);
    for (const [seat, userId] of seats.owners()) owners.set(seat, USER + userId);
    for (const [ticket, { seat }] of left) owners.set(seat, ticket);
    const places = wholeOrder().map((seat): TabPlace => [seat, owners.get(seat) ?? '']);
    if (!isRestored || jsonEqual(places, kept)) return;
    kept = places;
    writeTabPlaces(connection, places);
  }

  function clear() {
    isRestored = false;
    kept = [];
    for (const { cancel } of [...left.values(), ...returned.values()]) cancel();
    for (const map of [tickets, left, returned]) map.clear();
  }
  connection.onDispose(clear);

  return {
    /** From now on; also what was said before this host's duties were there. */
    listen() {
      const messages = connection.use(messageService);
      connection.onDispose(messages.subscribe(handTicket, hear, { replay: true }));
    },
    /** Once a stay, with everybody announced: takes up what this tab's host knew before a reload. */
    restore,
    /** Keeps it for the next page of this tab. */
    keep,
    hasReturned: (seat: string) => returned.has(seat),
    /** The list with those who are back, and whose hand is up again, where they stood. */
    putBack(list: HandList, hands: readonly Hand[]): HandList {
      let { order } = list;
      for (const hand of returned.size > 0 ? hands : []) {
        const seat = seatOf(hand.sessionId);
        const place = returned.get(seat);
        if (!place || isDown(list, hand)) continue;
        place.cancel();
        returned.delete(seat);
        order = insertBefore(order, seat, place.behind);
      }
      return { ...list, order };
    },
  };
}
