import type { WaitingAnswerFrame, WaitingFrame } from '../protocol';
import type { CallMachineRequest } from './messages';
import type { Port } from './port';

/** Both sides of the door: what this call asks of those inside, and what it decides about those who wait. */
export interface Knocking {
  /** `requestAccess()`: answered when it is decided. */
  request(request: CallMachineRequest): void;
  /** `updateWaitingParticipant(s)`: sent with the number that is returned, answered when the room has done it. */
  decide(request: CallMachineRequest): number;
  onAnswer(frame: WaitingAnswerFrame): void;
  onWaiting(frame: WaitingFrame): void;
  /** The request was granted, or was not and will not be any more. */
  settle(isGranted: boolean): void;
  /** Answers whatever is still open. */
  end(): void;
}

/** Keeps the requests that wait for somebody's decision. */
export function createKnocking(port: Port): Knocking {
  let knocks: CallMachineRequest[] = [];
  const decisions = new Map<number, CallMachineRequest>();
  let lastDecision = 0;

  const settle = (isGranted: boolean): void => {
    const access = { level: isGranted ? 'full' : 'lobby' };
    for (const knock of knocks) port.reply(knock, { access, granted: isGranted });
    knocks = [];
  };

  return {
    request(request) {
      knocks.push(request);
    },
    decide(request) {
      lastDecision += 1;
      decisions.set(lastDecision, request);
      return lastDecision;
    },
    onAnswer({ request: number, ids, refused }) {
      const request = decisions.get(number);
      decisions.delete(number);
      if (!request) return;
      const error = refused === undefined ? {} : { error: new Error(refused) };
      port.reply(request, { ids, ...(ids[0] === undefined ? {} : { id: ids[0] }), ...error });
    },
    onWaiting({ change, participant, all }) {
      port.emit({
        action: `waiting-participant-${change}`,
        participant,
        allWaitingParticipants: Object.fromEntries(all.map((waiting) => [waiting.id, waiting])),
      });
    },
    settle,
    end() {
      settle(false);
      for (const request of decisions.values()) {
        port.reply(request, { error: new Error('The call ended before the room had answered.') });
      }
      decisions.clear();
    },
  };
}
