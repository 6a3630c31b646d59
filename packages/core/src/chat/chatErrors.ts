/* Texts only, and no imports: what the page has already must not be split off because this is loaded later. */

/** The text does not fit into one message. */
export const textTooLong = (size: number, limit: number) =>
  `the chat message has ${size} characters and the chat takes ${limit}, so that it fits into one of Daily’s messages whatever it ` +
  `contains. It was not sent: shorten it by ${size - limit} characters, or send it in parts.`;

/** Nothing was typed. */
export const emptyText = () =>
  'the chat message is empty, so it was not sent. Disable the control until something is typed.';

/** The call is not joined. */
export const chatNotJoined = () =>
  'the chat message was not sent, because the call is not joined. Daily carries messages only between those in the call: ' +
  'await call.join() first, or disable the control until the status is "ready".';

/** The recipients resolve to nobody. */
export const nobodyThere = () =>
  'the private message was not sent, because nobody who is present fits its recipient. Try again when they are here, or send it to everybody.';

/** There is no failed message to retry. */
export const nothingToRetry = () =>
  'there is no failed message with this id, so nothing was sent again. Offer retry only where delivery is "failed".';

/** Hosts decided that nobody but hosts writes now. */
export const chatPaused = () =>
  'nothing was sent, because a host paused the chat. Wait until useChat().mode is "open" again.';

/** Hosts decided that this participant does not write here. */
export const chatMuted = () =>
  'nothing was sent, because a host muted this participant in the chat, and nobody would show it. Say so where useChat().mode is "muted".';

/** The message is not here, or was removed. */
export const noSuchMessage = () =>
  'there is no message with this id here (any more), so nothing was changed. Take ids from useChat().messages at the moment of acting.';

/** Only authors edit. */
export const notYoursToEdit = () =>
  'only its author can edit a message, and receivers obey nobody else, so nothing was sent. Offer it where isOwn is true.';

/** Only authors and hosts remove. */
export const notYoursToRemove = () =>
  'only its author and hosts can remove a message, and receivers obey nobody else, so nothing was sent. Offer it where isOwn or canModerate is true.';

/** Only hosts moderate. */
export const notModerator = () =>
  'only hosts moderate the chat, and Daily does not say that you are one. Join with a meeting token that has is_owner: true, ' +
  'or canAdmin for participants; offer it where canModerate is true.';

/** Too many are muted for a host-held value. */
export const tooManyMuted = (limit: number) =>
  `${limit} participants are muted already, and no more fit into what hosts hold. Pause the chat, unmute somebody, or eject who disturbs.`;
