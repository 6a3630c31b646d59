import type { Connection } from '../connection/connection';
import { hostHeldService } from '../host-held/hostHeldService';
import { startTimer } from '../platform/timers';
import type { Participant } from '../roster/participant';
import { rosterService } from '../roster/rosterService';
import type { Coming, Comings } from './comings';
import { personOf } from './samePerson';
import { createTabOwners } from './tabOwners';

const DEPUTY_MS = 2_000;
const RECENT_MS = 60_000;

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
  onComing(sessionId: string, what: Coming): void;
}

/**
 * Who is back after a reload: a token's user_id says it, else the ticket that only hosts were told. It does not matter whether Daily noticed
 * before or after that the old stay is over; while it is not, nobody takes its place. Where the acting host's page has no stage, another host
 * does it.
 */
export function createReturns(connection: Connection, { arrivals, tickets }: Comings): Returns {
  const roster = connection.use(rosterService);
  const hostHeld = connection.use(hostHeldService);
  const watched: Places[] = [];
  const ungreeted = new Map<string, (sessionId: string) => void>();
  const timers = new Set<() => void>();
  const tab = createTabOwners(connection);

  const has = (sessionId: string) => watched.some(({ ids }) => ids().includes(sessionId));
  function ownerOf(sessionId: string) {
    const userId = personOf(roster, sessionId);
    if (userId !== sessionId) return `user ${userId}`;
    const ticket = tickets.get(sessionId);
    return ticket === undefined ? tab.ownerOf(sessionId) : `ticket ${ticket}`;
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

  roster.onChange(({ type }) => {
    if (type === 'cleared') ungreeted.clear();
  });
  connection.onDispose(() => timers.forEach((cancel) => cancel()));

  return {
    watch: (places) => {
      watched.push(places);
      if ([...tickets.keys()].some(has)) keepOwners();
      lookAtAll();
    },
    isBack: (before, ticket) => {
      const local = roster.local();
      if (!local?.isHost || roster.get(before) || !has(before)) return;
      arrivals.set(local.sessionId, Date.now());
      for (const id of [before, local.sessionId]) tickets.set(id, ticket);
      lookSoon(ownerOf(local.sessionId));
    },
    canTell: (sessionId) => ownerOf(sessionId) !== undefined,
    onComing: (sessionId, what) => {
      if (what === 'ticket') ungreeted.get(sessionId)?.(sessionId);
      if (what !== 'came') ungreeted.delete(sessionId);
      if (what === 'ticket' && has(sessionId)) keepOwners();
      lookSoon(ownerOf(sessionId));
    },
  };
}
