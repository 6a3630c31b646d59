import type { Connection, Service } from '../connection/connection';
import { hostHeldService } from '../host-held/hostHeldService';
import { messageService } from '../messages/messageService';
import { startTimer } from '../platform/timers';
import type { Participant } from '../roster/participant';
import { rosterService, type Roster } from '../roster/rosterService';
import { createTabOwners } from './tabOwners';
import { stageTicket } from './stageTicket';

const DEPUTY_MS = 2_000;
const RECENT_MS = 60_000;

/** Whether both are devices, or stays, of one person, as a token's user_id says it. */
export const isSamePerson = (roster: Roster, a: string, b: string): boolean =>
  a === b || personOf(roster, a) === personOf(roster, b);

/** Who a session_id stands for: the user_id of a token, else that stay alone. */
export const personOf = (roster: Roster, sessionId: string): string =>
  roster.recall(sessionId)?.userId ?? sessionId;

/** What a place belongs to, and how it is handed on. */
export interface Places {
  ids(): readonly string[];
  move(from: string, to: string): void;
  /** Who was moved is there to listen: its client has said its ticket. */
  greet?(sessionId: string): void;
}

/** Finds those who are back. */
export interface Returns {
  /** Hands places on: to a new stay of the same person that came while the old one had the place. Only where this client is a host. */
  watch(places: Places): void;
  /** Whether it could be told who comes back for this stay. */
  canTell(sessionId: string): boolean;
  /** This client is a host and was `before` in this tab: it takes its own place, with nobody to ask. */
  isBack(before: string, ticket: string): void;
}

/**
 * Who is back after a reload: a token's user_id says it, else the ticket that only hosts were told. It does not matter whether Daily noticed
 * before or after that the old stay is over; while it is not, nobody takes its place. Where the acting host's page has no stage, another host
 * does it.
 */
export const returnsService: Service<Returns> = { name: 'stage-returns', create };

function create(connection: Connection): Returns {
  const roster = connection.use(rosterService);
  const hostHeld = connection.use(hostHeldService);
  const watched: Places[] = [];
  const arrivals = new Map<string, number>();
  const tickets = new Map<string, string>();
  const ungreeted = new Map<string, (sessionId: string) => void>();
  const timers = new Set<() => void>();
  const tab = createTabOwners(connection);

  const has = (sessionId: string) => watched.some(({ ids }) => ids().includes(sessionId));
  function ownerOf(sessionId: string) {
    const userId = personOf(roster, sessionId);
    if (userId !== sessionId) return `user ${userId}`;
    return tickets.get(sessionId) ?? tab.ownerOf(sessionId);
  }
  /* Only who has a place: a host alone who reloads knows them again. */
  function keepOwners() {
    if (!roster.local()?.isHost) return;
    const owners = watched.flatMap(({ ids }) => ids()).map((id) => [id, ownerOf(id)] as const);
    tab.keep(new Map(owners.flatMap(([id, owner]) => (owner === undefined ? [] : [[id, owner]]))));
  }

  function look(owner: string) {
    /* Who is still to be announced has not been replaced by another device of theirs. */
    if (!roster.local()?.isHost || !hostHeld.isSettled()) return;
    for (const { ids, move, greet } of watched) {
      const from = ids().find((id) => !roster.get(id) && ownerOf(id) === owner);
      const isBack = ({ sessionId }: Participant) =>
        !ids().includes(sessionId) &&
        ownerOf(sessionId) === owner &&
        Date.now() - (arrivals.get(sessionId) ?? 0) < RECENT_MS;
      const back = from === undefined ? undefined : roster.all().find(isBack);
      if (from === undefined || !back) continue;
      move(from, back.sessionId);
      if (tickets.has(back.sessionId)) greet?.(back.sessionId);
      else if (greet) ungreeted.set(back.sessionId, greet);
    }
  }

  function lookSoon(owner: string | undefined) {
    if (owner === undefined || !roster.local()?.isHost) return;
    if (roster.actingHost()?.isLocal) return look(owner);
    const cancel = startTimer(DEPUTY_MS, () => {
      timers.delete(cancel);
      look(owner);
    });
    timers.add(cancel);
  }

  const lookAtAll = () => {
    for (const { sessionId } of roster.all()) lookSoon(ownerOf(sessionId));
  };
  let wasSettled = hostHeld.isSettled();
  hostHeld.onChange(() => {
    if (!wasSettled && hostHeld.isSettled()) lookAtAll();
    wasSettled = hostHeld.isSettled();
  });

  function forgetTickets() {
    for (const id of tickets.keys()) if (!roster.get(id) && !has(id)) tickets.delete(id);
  }

  roster.onChange((change) => {
    if (change.type === 'cleared') {
      arrivals.clear();
      ungreeted.clear();
      return tickets.clear();
    }
    const { sessionId } = change.participant;
    if (change.type === 'gone') {
      arrivals.delete(sessionId);
      ungreeted.delete(sessionId);
      forgetTickets();
    } else if (arrivals.has(sessionId)) return;
    else arrivals.set(sessionId, Date.now());
    lookSoon(ownerOf(sessionId));
  });
  for (const { sessionId, joinedAt } of roster.all()) arrivals.set(sessionId, joinedAt);
  connection.onDispose(
    connection.use(messageService).subscribe(stageTicket, ({ ticket }, { sender }) => {
      if (sender.kind !== 'participant' || !roster.get(sender.sessionId)) return;
      const { sessionId } = sender;
      tickets.set(sessionId, `ticket ${ticket}`);
      ungreeted.get(sessionId)?.(sessionId);
      ungreeted.delete(sessionId);
      if (has(sessionId)) keepOwners();
      lookSoon(ownerOf(sessionId));
    }),
  );
  connection.onDispose(() => timers.forEach((cancel) => cancel()));

  return {
    watch: (places) => {
      watched.push(places);
      lookAtAll();
    },
    isBack: (before, ticket) => {
      const local = roster.local();
      if (!local?.isHost || roster.get(before) || !has(before)) return;
      arrivals.set(local.sessionId, Date.now());
      for (const id of [before, local.sessionId]) tickets.set(id, `ticket ${ticket}`);
      lookSoon(ownerOf(local.sessionId));
    },
    canTell: (sessionId) => ownerOf(sessionId) !== undefined,
  };
}
