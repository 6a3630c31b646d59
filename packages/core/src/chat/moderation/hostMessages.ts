/** How the reports of participants are called on the wire. */
export const CHAT_REPORT = 'chat-report';

/** How the lines that hosts tell hosts are called on the wire. */
export const CHAT_LOG = 'chat-log';
