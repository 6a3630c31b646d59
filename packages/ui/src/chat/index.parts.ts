export {
  ChatAction as Action,
  type ChatActionProps as ActionProps,
  type ChatActionState as ActionState,
} from './ChatAction';
export type { ActionName } from './useMessageAction';
export { ChatActions as Actions, type ChatActionsProps as ActionsProps } from './ChatActions';
export {
  ChatAuthor as Author,
  type ChatAuthorProps as AuthorProps,
  type ChatAuthorState as AuthorState,
} from './ChatAuthor';
export { ChatCancel as Cancel, type ChatCancelProps as CancelProps } from './ChatCancel';
export {
  ChatComposer as Composer,
  type ChatComposerProps as ComposerProps,
  type ChatComposerState as ComposerState,
} from './ChatComposer';
export {
  ChatDivider as Divider,
  type ChatDividerProps as DividerProps,
  type ChatDividerState as DividerState,
} from './ChatDivider';
export {
  ChatEarlier as Earlier,
  type ChatEarlierProps as EarlierProps,
  type ChatEarlierState as EarlierState,
} from './ChatEarlier';
export { ChatEmoji as Emoji, type ChatEmojiProps as EmojiProps } from './ChatEmoji';
export {
  ChatEmojiPicker as EmojiPicker,
  type ChatEmojiPickerProps as EmojiPickerProps,
} from './ChatEmojiPicker';
export {
  ChatHint as Hint,
  type ChatHintProps as HintProps,
  type ChatHintState as HintState,
} from './ChatHint';
export {
  ChatInput as Input,
  type ChatInputProps as InputProps,
  type ChatInputState as InputState,
} from './ChatInput';
export {
  ChatJump as Jump,
  type ChatJumpProps as JumpProps,
  type ChatJumpState as JumpState,
} from './ChatJump';
export { ChatList as List, type ChatListProps as ListProps, type RenderMessage } from './ChatList';
export {
  ChatLog as Log,
  type ChatLogProps as LogProps,
  type ChatLogState as LogState,
} from './ChatLog';
export {
  ChatMessage as Message,
  type ChatMessageProps as MessageProps,
  type ChatMessageState as MessageState,
} from './ChatMessage';
export { ChatMentions as Mentions, type ChatMentionsProps as MentionsProps } from './ChatMentions';
export {
  ChatNote as Note,
  type ChatNoteProps as NoteProps,
  type ChatNoteState as NoteState,
} from './ChatNote';
export {
  ChatNotice as Notice,
  type ChatNoticeProps as NoticeProps,
  type ChatNoticeState as NoticeState,
} from './ChatNotice';
export {
  ChatPause as Pause,
  type ChatPauseProps as PauseProps,
  type ChatPauseState as PauseState,
} from './ChatPause';
export {
  ChatQuote as Quote,
  type ChatQuoteProps as QuoteProps,
  type ChatQuoteState as QuoteState,
} from './ChatQuote';
export {
  ChatReaction as Reaction,
  type ChatReactionProps as ReactionProps,
  type ChatReactionState as ReactionState,
} from './ChatReaction';
export {
  ChatReactions as Reactions,
  type ChatReactionsProps as ReactionsProps,
} from './ChatReactions';
export {
  ChatRoot as Root,
  type ChatLookProps as LookProps,
  type ChatRootProps as RootProps,
  type ChatRootState as RootState,
} from './ChatRoot';
export {
  ChatSend as Send,
  type ChatSendProps as SendProps,
  type ChatSendState as SendState,
} from './ChatSend';
export {
  ChatTarget as Target,
  type ChatTargetProps as TargetProps,
  type ChatTargetState as TargetState,
} from './ChatTarget';
export { ChatText as Text, type ChatTextProps as TextProps } from './ChatText';
export { ChatTime as Time, type ChatTimeProps as TimeProps } from './ChatTime';
export { ChatTogglePart as Toggle } from './ChatTogglePart';
export {
  type ChatTogglePartProps as ToggleProps,
  type ChatToggleState as ToggleState,
} from './ChatToggleView';
export {
  ChatTyping as Typing,
  type ChatTypingProps as TypingProps,
  type ChatTypingState as TypingState,
} from './ChatTyping';
export {
  ChatUnread as Unread,
  type ChatUnreadProps as UnreadProps,
  type ChatUnreadState as UnreadState,
} from './ChatUnread';
