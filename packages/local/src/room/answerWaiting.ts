import type { AnswerWaitingFrame } from '../protocol';
import { deliver, type Turn } from './delivery';
import { enter } from './enter';
import { leaveLobby } from './lobby';
import { canAdminParticipants } from './permissions';
import type { Guest, Member, RoomState } from './roomState';
import { turnAway } from './turnAway';
import { waitingGuests } from './waiting';

/** Daily's word for everybody who is not named. */
const EVERYBODY_ELSE = '*';

/** Apps compare this text. */
const REJECTED = 'Join request rejected';

/** Lets those who wait in, or sends them away. Who may not decide, or names somebody who does not wait, is refused. */
export function answerWaiting(
  room: RoomState,
  turn: Turn,
  actor: Member,
  { request, granted }: AnswerWaitingFrame,
): void {
  const answer = (ids: string[], refused?: string): void =>
    deliver(turn, actor.connectionId, {
      type: 'waiting-answer',
      request,
      ids,
      ...(refused === undefined ? {} : { refused }),
    });
  if (!canAdminParticipants(actor.participant.permissions)) {
    const text =
      "must have 'participants' canAdmin permission to let waiting participants in or refuse them";
    return answer([], text);
  }
  const waiting = new Map(waitingGuests(room).map((guest) => [idOf(guest), guest]));
  const unknown = Object.keys(granted).find((id) => id !== EVERYBODY_ELSE && !waiting.has(id));
  if (unknown !== undefined) {
    return answer([], `no participant with the id ${JSON.stringify(unknown)} is waiting`);
  }
  const decided = [...waiting].filter(([id]) => decisionFor(id, granted) !== undefined);
  answer(decided.map(([id]) => id));
  for (const [id, guest] of decided) {
    if (decisionFor(id, granted)) letIn(room, turn, guest);
    else turnAway(room, turn, guest, 'not-allowed', REJECTED);
  }
}

function letIn(room: RoomState, turn: Turn, guest: Guest): void {
  leaveLobby(room, turn, guest);
  const participant = { ...guest.participant, joined_at: turn.now };
  enter(room, turn, guest.connectionId, participant, guest.admission);
}

function decisionFor(id: string, granted: Record<string, boolean>): boolean | undefined {
  const key = Object.hasOwn(granted, id) ? id : EVERYBODY_ELSE;
  return Object.hasOwn(granted, key) ? granted[key] : undefined;
}

function idOf({ participant }: Guest): string {
  return participant.session_id;
}
