/*
 * What a page of the chat does not run to show and to send messages. One module for all of it: bundlers split what two of them share from what
 * the page has, so that every further one makes each page larger.
 */
export { historyWork } from '../chat/history/historyWork';
export { changeMessages } from '../chat/messageChanges';
export { keepModerationLog } from '../chat/moderation/keepModerationLog';
export { moderate } from '../chat/moderation/moderate';
