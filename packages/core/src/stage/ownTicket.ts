import type { Connection } from '../connection/connection';
import { createId } from '../platform/ids';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { openTabTicket, type TabTicket } from '../tickets/tabTicket';
import { createTicketTeller } from '../tickets/tellTicket';
import { TICKET_LENGTH } from '../tickets/ticketSchema';
import { notePlaceInTab } from './placeInTab';
import type { StageState } from './stageState';
import { stageTicket } from './stageTicket';

/**
 * Keeps the own ticket while this client has a place on the stage, or an invitation, and tells hosts. `isBack` is told who it was in this tab
 * before a reload, and so may others be by what is answered.
 */
export function startOwnTicket(
  connection: Connection,
  { idsAtom, ownAtom }: StageState,
  isBack: (before: string, ticket: string) => void,
): (isBack: (before: string, ticket: string) => void) => void {
  const { events, onDispose, state } = connection;
  const hosts = createTicketTeller(connection, stageTicket);
  let tab: TabTicket | undefined;
  let ticket: string | undefined;
  /** Whose place it was, before this page was there. */
  let before: string | undefined;

  /* Daily may name the meeting session only after the join. */
  function open() {
    if (tab) return;
    tab = openTabTicket(connection, 'stage');
    const found = tab?.find();
    if (found) ({ ticket, sessionId: before } = found);
    look();
  }

  function look() {
    if (!tab) return;
    const own = state.get(ownAtom);
    if (own === 'on' || own === 'invited') {
      ticket ??= createId(TICKET_LENGTH);
      tab.keep(ticket);
      notePlaceInTab();
    }
    tellBack(isBack);
    hosts.tell(ticket);
  }

  function tellBack(tell: typeof isBack) {
    if (before !== undefined && ticket !== undefined) tell(before, ticket);
  }

  function release() {
    if (ticket !== undefined) tab?.release(ticket);
  }

  function drop() {
    if (ticket !== undefined) tab?.forget(ticket);
    [tab, ticket, before] = [undefined, undefined, undefined];
    hosts.tell(undefined);
  }

  connection.use(rosterService).onChange((change) => {
    if (change.type === 'present' && change.participant.isLocal) open();
  });
  connection.use(statusService).onStay((change) => {
    if (change.type === 'joined') open();
    else if (change.type === 'left' && !change.isForced) drop();
    else {
      /* Thrown out: the next stay of this tab may claim it. */
      release();
      tab = undefined;
      hosts.startAgain();
    }
  });
  events.on('meeting-session-summary-updated', open);
  onDispose(state.subscribe(ownAtom, look));
  onDispose(state.subscribe(idsAtom, look));
  onDispose(release);
  open();
  return tellBack;
}
