import { onDemand } from '../connection/onDemand';
import { errorsOnDemand } from '../errors/errorsOnDemand';
import type { ChatMode } from './chatMessage';

/** Why the chat refuses something, in words. */
export const chatErrorTexts = onDemand('why the chat refused', () => import('./chatErrors'));

/** Makes the error of what the chat refuses, inside an action that runs by `attempt`. */
export const chatError = errorsOnDemand(chatErrorTexts);

/** The call is not joined. */
export const chatNotJoined = () => chatError('not-joined', {}, (texts) => texts.chatNotJoined());

/** The recipients resolve to nobody. */
export const nobodyThere = () => chatError('unknown-recipient', {}, (texts) => texts.nobodyThere());

/** Hosts decided that this participant does not write here now. */
export const chatClosed = (mode: Exclude<ChatMode, 'open'>) =>
  mode === 'paused'
    ? chatError('closed', {}, (texts) => texts.chatPaused())
    : chatError('not-allowed', {}, (texts) => texts.chatMuted());
