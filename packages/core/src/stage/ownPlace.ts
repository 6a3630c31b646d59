import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { createOwnAnswer } from './ownAnswer';
import { createOwnDenial, type StageDenial } from './ownDenial';
import { startOwnTicket } from './ownTicket';
import { nobodyToObey } from './stageErrors';
import type { StageState } from './stageState';
import { stageLeave, stageRequestValue, type StageInvite } from './stageValues';

/** What a client does about its own place on the stage. */
export interface OwnPlace {
  /** Answers the own invitation. */
  answer(accepted: boolean): Promise<void>;
  /** Asks the hosts to take this client off. */
  leave(): Promise<void>;
  /** A host declined the own request. */
  obeyDenial(denial: StageDenial): void;
  /** Tells who this client was in this tab before a reload, if that is known. */
  tellBack(isBack: (before: string, ticket: string) => void): void;
}

/** Starts it, with the place as it is at that moment. */
export function startOwnPlace(
  connection: Connection,
  stageState: StageState,
  answerAsHost: (invite: StageInvite, accepted: boolean) => Promise<void>,
  isBack: (before: string, ticket: string) => void,
): OwnPlace {
  const { onDispose, state } = connection;
  const { ownAtom } = stageState;
  const messages = connection.use(messageService);
  const values = connection.use(participantValuesService);
  const { localAtom } = values.track(stageRequestValue);
  const clearFulfilled = () => {
    if (state.get(ownAtom) === 'on' && state.get(localAtom))
      void values.set(stageRequestValue, false).catch(() => undefined);
  };
  onDispose(state.subscribe(ownAtom, clearFulfilled));
  clearFulfilled();

  return {
    answer: createOwnAnswer(connection, stageState, answerAsHost),
    tellBack: startOwnTicket(connection, stageState, isBack),
    obeyDenial: createOwnDenial(connection, stageState),
    leave: async () => {
      const to = { role: 'host' } as const;
      const { recipients } = await messages.send(stageLeave, {}, { to });
      if (recipients === 0) throw nobodyToObey();
    },
  };
}
