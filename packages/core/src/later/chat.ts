/*
 * What a page of the chat does not run to show and to send messages. One module for all of it: bundlers split what two of them share from what
 * the page has, so that every further one makes each page larger.
 */
export * as historyWork from '../chat/history/historyWork';
export * as messageChanges from '../chat/messageChanges';
export * as moderationDuties from '../chat/moderation/moderationDuties';
