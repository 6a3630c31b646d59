export { Chat, type ChatLookProps, type ChatProps, type ChatRootState } from './Chat';
export { ChatToggle, type ChatToggleProps } from './toggle/ChatToggle';
export type { ChatTogglePartProps, ChatToggleState } from './toggle/ChatToggleView';
