export { Chat, type ChatLookProps, type ChatProps, type ChatRootState } from './Chat';
export { ChatToggle, type ChatToggleProps } from './ChatToggle';
export type { ChatTogglePartProps, ChatToggleState } from './ChatToggleView';
