import { onDemand } from '../connection/onDemand';
import type { ChatParts } from './chatParts';
import type { MessageChanges } from './messageChanges';

/** What is needed of it. */
export interface ChangesCode {
  changeMessages(parts: ChatParts): MessageChanges;
}

/** What changes messages that are there: loaded with the first edit, removal, reaction or report. */
export const changesCode = onDemand<ChangesCode>(
  'changes of chat messages',
  () => import('../later/chat'),
);
