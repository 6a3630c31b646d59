export { Chat, type ChatLookProps, type ChatProps, type ChatRootState } from './Chat';
