import type { DailyCall } from '@daily-co/daily-js';
import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import type { Hand } from './handList';
import type { HandState } from './handState';

const DEFAULT_MS = 5_000;
const SLACK_MS = 1_000;

/**
 * Lowers the hand of who has spoken for a while with the hand up, as Daily’s active speaker with the microphone on. The acting host does it, so
 * that the place is kept for an undo; where no host is, everybody for themselves. Who raises a hand while speaking keeps it.
 *
 * Answers whether this client’s own hand was to be lowered for that just now.
 */
export function startLowerAfterSpeaking(
  connection: Connection,
  { handsAtom, queueAtom }: HandState,
  lower: (hand: Hand) => Promise<void>,
): () => boolean {
  const { call, events, onDispose, options, state } = connection;
  const given = options.hands?.lowerAfterSpeaking;
  const afterMs = typeof given === 'number' ? given : DEFAULT_MS;
  const roster = connection.use(rosterService);
  let active: string | undefined;
  let speaker: string | undefined;
  /** Who has spoken since when, with the hand up from the beginning. */
  let turn: { sessionId: string; since: number; cancel: () => void } | undefined;

  function raisedHand(sessionId: string): Hand | undefined {
    const userId = roster.get(sessionId)?.userId;
    const isTheirs = (one: { userId: string }) => one.userId === userId;
    return state.get(queueAtom).some(isTheirs) ? state.get(handsAtom).find(isTheirs) : undefined;
  }

  function end() {
    turn?.cancel();
    turn = undefined;
  }

  function lowerSpeaker(sessionId: string) {
    const hand = raisedHand(sessionId);
    const host = roster.actingHost();
    const isOurs = host ? host.isLocal : roster.get(sessionId)?.isLocal;
    if (hand && isOurs) void lower(hand).catch(() => undefined);
  }

  function look() {
    const next = active !== undefined && roster.get(active)?.hasAudio ? active : undefined;
    if (next === speaker) return;
    speaker = next;
    end();
    if (next === undefined || !raisedHand(next)) return;
    const cancel = startTimer(afterMs, () => lowerSpeaker(next));
    turn = { sessionId: next, since: Date.now(), cancel };
  }

  onDispose(
    events.on('active-speaker-change', ({ activeSpeaker }) => {
      active = activeSpeaker.peerId;
      look();
    }),
  );
  roster.onChange((change) => {
    if (change.type === 'cleared') active = undefined;
    if (change.type === 'cleared' || change.participant.sessionId === active) look();
  });
  onDispose(end);
  active = speakerNow(call);
  look();

  return () =>
    turn?.sessionId === roster.local()?.sessionId &&
    turn !== undefined &&
    Date.now() - turn.since >= afterMs - SLACK_MS;
}

/* In React Native daily-js has none, and throws. */
function speakerNow(call: DailyCall): string | undefined {
  try {
    return call.getActiveSpeaker().peerId;
  } catch {
    return undefined;
  }
}
