import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { backInLine } from './backInLine';
import { lowerAllHands, lowerUser } from './editHandList';
import type { Hands } from './hands';
import { callFirstCode } from './handsCode';
import { handsOpenValue, queueOpenValue } from './handListValue';
import type { HandState } from './handState';
import { startHandUpkeep } from './handUpkeep';
import { keepHiddenHands } from './hiddenHandKeeper';
import { moveHand } from './moveHand';
import { noPlace } from './noPlace';

/** What only hosts do with raised hands: their actions, and what their clients keep for everybody. */
export type HandDuties = Pick<Hands, 'lower' | 'lowerAll' | 'putBack' | 'move' | 'setOpen'>;

/**
 * Starts it, with the hands as they are then. `putUp` raises the own hand whatever the queue says; `early` is what hidden participants told
 * this host before.
 */
export function startHandDuties(
  connection: Connection,
  handState: HandState,
  putUp: () => Promise<void>,
  early: ReadonlyMap<string, unknown>,
): HandDuties {
  const { state } = connection;
  const { handsAtom, queueAtom } = handState;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const values = connection.use(sessionValuesService);
  const [open, guideOpen] = [values.open(handsOpenValue), values.open(queueOpenValue)];
  const upkeep = startHandUpkeep(connection, handState);
  keepHiddenHands(connection, handState, early);
  /* So that the click finds it. */
  void callFirstCode.load().catch(() => undefined);

  return {
    lower: async (sessionId) => {
      const userId = state.get(queueAtom).find((hand) => hand.sessionId === sessionId)?.userId;
      if (userId === undefined) return;
      const hands = state.get(handsAtom).filter((hand) => hand.userId === userId);
      await upkeep.lower((list) => lowerUser(list, sessionId, hands), hands);
    },
    lowerAll: async () => {
      const hands = state.get(handsAtom);
      if (hands.length > 0) await upkeep.lower((list) => lowerAllHands(list, hands), hands);
    },
    putBack: async (sessionId) => {
      await upkeep.putBack(sessionId);
      if (roster.local()?.sessionId === sessionId) await putUp();
      else await messages.send(backInLine, {}, { to: sessionId });
    },
    move: async (sessionId, to) => {
      if (!Number.isSafeInteger(to) || to < 1) throw noPlace(to);
      const others = () => state.get(queueAtom).filter((hand) => hand.sessionId !== sessionId);
      const next = others()[to - 1]?.sessionId;
      /* The front is the front, whoever stands there by now. */
      const before = () => (to === 1 ? others()[0]?.sessionId : next);
      await upkeep.decide(sessionId, (list) =>
        moveHand(list, state.get(handsAtom), sessionId, before()),
      );
    },
    setOpen: async (isOpen) => {
      await open.set(isOpen);
      await guideOpen.set(isOpen);
    },
  };
}
