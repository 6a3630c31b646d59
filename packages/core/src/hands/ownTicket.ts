import type { Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { createId } from '../platform/ids';
import { startTimer } from '../platform/timers';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { handTicket } from './handTicket';
import type { HandSlot } from './handValue';
import { openTabTicket, type TabTicket } from './tabTicket';

const LENGTH = 20;
const CLAIMED_FOR_MS = 30_000;

/** Tells hosts the ticket of the own raised hand, so that its place outlasts a reload and a lost connection. */
export function startOwnTicket(connection: Connection, localAtom: Atom<HandSlot>) {
  const { call, events, onDispose, state } = connection;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const status = connection.use(statusService);
  const told = new Set<string>();
  let tab: TabTicket | undefined;
  /** The ticket of the hand that is up, or that was when this client lost its place in the room. */
  let ticket: string | undefined;
  let isClaimed = false;
  let stopClaim: (() => void) | undefined;

  function tellHost({ sessionId, isHost, isLocal }: Participant) {
    if (!isHost || isLocal || ticket === undefined || told.has(sessionId)) return;
    told.add(sessionId);
    void messages.send(handTicket, { ticket }, { to: sessionId }).catch(() => undefined);
  }

  const tellHosts = () => roster.all().forEach(tellHost);

  function take(next: string) {
    if (next !== ticket) told.clear();
    ticket = next;
    tab?.keep(next);
    tellHosts();
  }

  function drop() {
    if (ticket === undefined) return;
    tab?.forget(ticket);
    ticket = undefined;
    told.clear();
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
    const id = call.meetingSessionSummary()?.id;
    const local = roster.local();
    if (tab || !id || !local || !status.isJoined()) return;
    tab = openTabTicket(id, local.userName);
    const found = ticket ?? tab.find();
    if (found === undefined) return;
    if (state.get(localAtom) === false || ticket === undefined) claim(found);
    else take(found);
  }

  function look() {
    if (!status.isJoined()) return;
    const isUp = state.get(localAtom) !== false;
    if (isUp) take(ticket ?? createId(LENGTH));
    else if (!isClaimed) drop();
    if (isUp) isClaimed = false;
  }

  status.onStay((change) => {
    told.clear();
    stopClaim?.();
    isClaimed = false;
    if (change.type === 'joined') {
      openTab();
      tellHosts();
      return;
    }
    if (change.type === 'interrupted') {
      if (ticket !== undefined) tab?.release(ticket);
      return;
    }
    if (!change.isForced) drop();
    tab = undefined;
  });
  roster.onChange((change) => {
    if (change.type === 'present') {
      if (change.participant.isLocal) openTab();
      tellHost(change.participant);
    }
    if (change.type === 'gone') told.delete(change.participant.sessionId);
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
