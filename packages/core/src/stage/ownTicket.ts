import type { Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { createId } from '../platform/ids';
import { readTabStorage, writeTabStorage } from '../platform/storage';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { returnsService } from './returns';
import type { OwnStage } from './stageEntry';
import { stageTicket } from './stageTicket';

const LENGTH = 20;

/* Several calls of one page share its storage: what one of them holds is not the ticket of another. */
const held = new Set<string>();

/** Keeps the own ticket while this client has a place on the stage, or an invitation, and tells hosts. */
export function startOwnTicket(
  connection: Connection,
  ownAtom: Atom<OwnStage>,
  idsAtom: Atom<readonly string[]>,
): void {
  const { call, events, onDispose, state } = connection;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const status = connection.use(statusService);
  const returns = connection.use(returnsService);
  const told = new Set<string>();
  let key: string | undefined;
  let ticket: string | undefined;
  let before: string | undefined;

  function tell({ sessionId, isHost, isLocal }: Participant) {
    if (ticket === undefined || !isHost || isLocal || told.has(sessionId)) return;
    told.add(sessionId);
    void messages.send(stageTicket, { ticket }, { to: sessionId }).catch(() => undefined);
  }

  function open() {
    const meeting = call.meetingSessionSummary()?.id;
    const local = roster.local();
    if (key !== undefined || !meeting || !local || !status.isJoined()) return;
    key = `backchannel.stage.${meeting}.${local.userName}`;
    const [found, sessionId] = readTabStorage(key)?.split(' ') ?? [];
    if (found !== undefined && !held.has(found)) [ticket, before] = [found, sessionId];
    look();
  }

  function look() {
    if (key === undefined) return;
    const own = state.get(ownAtom);
    if (own === 'on' || own === 'invited') {
      ticket ??= createId(LENGTH);
      held.add(ticket);
      writeTabStorage(key, `${ticket} ${roster.local()?.sessionId}`);
    }
    if (before !== undefined && ticket !== undefined) returns.isBack(before, ticket);
    roster.all().forEach(tell);
  }

  function drop() {
    if (ticket !== undefined) held.delete(ticket);
    if (key !== undefined && ticket !== undefined) writeTabStorage(key, null);
    [key, ticket, before] = [undefined, undefined, undefined];
    told.clear();
  }

  roster.onChange((change) => {
    if (change.type === 'present') {
      if (change.participant.isLocal) open();
      else tell(change.participant);
    } else if (change.type === 'gone') told.delete(change.participant.sessionId);
  });
  status.onStay((change) => {
    if (change.type === 'joined') open();
    else if (change.type === 'left' && !change.isForced) drop();
    else {
      /* Thrown out: the next stay of this tab may claim it. */
      if (ticket !== undefined) held.delete(ticket);
      key = undefined;
      told.clear();
    }
  });
  events.on('meeting-session-summary-updated', open);
  onDispose(state.subscribe(ownAtom, look));
  onDispose(state.subscribe(idsAtom, look));
  onDispose(() => {
    if (ticket !== undefined) held.delete(ticket);
  });
  open();
}
