import type { Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { createId } from '../platform/ids';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { openTabTicket, type TabTicket } from '../tickets/tabTicket';
import { createTicketTeller } from '../tickets/tellTicket';
import { TICKET_LENGTH } from '../tickets/ticketSchema';
import { noteHandInTab } from './handInTab';
import { handTicket } from './handTicket';
import type { HandSlot } from './handValue';

const CLAIMED_FOR_MS = 30_000;

/** Tells hosts the ticket of the own raised hand, so that its place outlasts a reload and a lost connection. */
export function startOwnTicket(connection: Connection, localAtom: Atom<HandSlot>) {
  const { events, onDispose, state } = connection;
  const status = connection.use(statusService);
  const hosts = createTicketTeller(connection, handTicket);
  let tab: TabTicket | undefined;
  /** The ticket of the hand that is up, or that was when this client lost its place in the room. */
  let ticket: string | undefined;
  let isClaimed = false;
  let stopClaim: (() => void) | undefined;

  function take(next: string) {
    ticket = next;
    noteHandInTab();
    tab?.keep(next);
    hosts.tell(next);
  }

  function drop() {
    if (ticket === undefined) return;
    tab?.forget(ticket);
    ticket = undefined;
    hosts.tell(undefined);
  }

  /* A ticket of before counts for a moment only: who is not put back in line then was away for too long. */
  function claim(found: string) {
    isClaimed = true;
    stopClaim?.();
    stopClaim = startTimer(CLAIMED_FOR_MS, () => {
      isClaimed = false;
      if (state.get(localAtom) === false) drop();
    });
    take(found);
  }

  /* Daily may name the meeting session only after the join. */
  function openTab() {
    if (tab) return;
    tab = openTabTicket(connection, 'hand');
    const found = tab && (ticket ?? tab.find()?.ticket);
    if (found === undefined) return;
    if (state.get(localAtom) === false || ticket === undefined) claim(found);
    else take(found);
  }

  function look() {
    if (!status.isJoined()) return;
    const isUp = state.get(localAtom) !== false;
    if (isUp) take(ticket ?? createId(TICKET_LENGTH));
    else if (!isClaimed) drop();
    if (isUp) isClaimed = false;
  }

  status.onStay((change) => {
    hosts.startAgain();
    stopClaim?.();
    isClaimed = false;
    if (change.type === 'joined') {
      openTab();
      hosts.tell(ticket);
      return;
    }
    if (change.type === 'interrupted') {
      if (ticket !== undefined) tab?.release(ticket);
      return;
    }
    if (!change.isForced) drop();
    tab = undefined;
  });
  connection.use(rosterService).onChange((change) => {
    if (change.type === 'present' && change.participant.isLocal) openTab();
  });
  events.on('meeting-session-summary-updated', openTab);
  onDispose(state.subscribe(localAtom, look));
  onDispose(() => {
    stopClaim?.();
    if (ticket !== undefined) tab?.release(ticket);
  });
  openTab();
  look();
}
