export {
  ChatAction as Action,
  type ChatActionProps as ActionProps,
  type ChatActionState as ActionState,
} from './message/ChatAction';
export type { ActionName } from './message/useMessageAction';
export {
  ChatActions as Actions,
  type ChatActionsProps as ActionsProps,
} from './message/ChatActions';
export {
  ChatAuthor as Author,
  type ChatAuthorProps as AuthorProps,
  type ChatAuthorState as AuthorState,
} from './message/ChatAuthor';
export { ChatCancel as Cancel, type ChatCancelProps as CancelProps } from './composer/ChatCancel';
export {
  ChatComposer as Composer,
  type ChatComposerProps as ComposerProps,
  type ChatComposerState as ComposerState,
} from './composer/ChatComposer';
export {
  ChatDivider as Divider,
  type ChatDividerProps as DividerProps,
  type ChatDividerState as DividerState,
} from './log/ChatDivider';
export {
  ChatEarlier as Earlier,
  type ChatEarlierProps as EarlierProps,
  type ChatEarlierState as EarlierState,
} from './log/ChatEarlier';
export { ChatEmoji as Emoji, type ChatEmojiProps as EmojiProps } from './composer/ChatEmoji';
export {
  ChatEmojiPicker as EmojiPicker,
  type ChatEmojiPickerProps as EmojiPickerProps,
} from './composer/ChatEmojiPicker';
export {
  ChatHint as Hint,
  type ChatHintProps as HintProps,
  type ChatHintState as HintState,
} from './composer/ChatHint';
export {
  ChatInput as Input,
  type ChatInputProps as InputProps,
  type ChatInputState as InputState,
} from './composer/ChatInput';
export {
  ChatJump as Jump,
  type ChatJumpProps as JumpProps,
  type ChatJumpState as JumpState,
} from './log/ChatJump';
export {
  ChatList as List,
  type ChatListProps as ListProps,
  type RenderMessage,
} from './log/ChatList';
export {
  ChatLog as Log,
  type ChatLogProps as LogProps,
  type ChatLogState as LogState,
} from './log/ChatLog';
export {
  ChatMessage as Message,
  type ChatMessageProps as MessageProps,
  type ChatMessageState as MessageState,
} from './message/ChatMessage';
export {
  ChatMentions as Mentions,
  type ChatMentionsProps as MentionsProps,
} from './mentions/ChatMentions';
export {
  ChatNote as Note,
  type ChatNoteProps as NoteProps,
  type ChatNoteState as NoteState,
} from './message/ChatNote';
export {
  ChatNotice as Notice,
  type ChatNoticeProps as NoticeProps,
  type ChatNoticeState as NoticeState,
} from './log/ChatNotice';
export {
  ChatPause as Pause,
  type ChatPauseProps as PauseProps,
  type ChatPauseState as PauseState,
} from './root/ChatPause';
export { ChatProblem as Problem, type ChatProblemProps as ProblemProps } from './root/ChatProblem';
export {
  ChatQuote as Quote,
  type ChatQuoteProps as QuoteProps,
  type ChatQuoteState as QuoteState,
} from './message/ChatQuote';
export {
  ChatReaction as Reaction,
  type ChatReactionProps as ReactionProps,
  type ChatReactionState as ReactionState,
} from './message/ChatReaction';
export {
  ChatReactions as Reactions,
  type ChatReactionsProps as ReactionsProps,
} from './message/ChatReactions';
export { ChatReason as Reason } from './reason/ChatReason';
export type {
  ChatReasonProps as ReasonProps,
  ChatReasonState as ReasonState,
} from './reason/ReasonForm';
export {
  ChatRoot as Root,
  type ChatLookProps as LookProps,
  type ChatRootProps as RootProps,
  type ChatRootState as RootState,
} from './root/ChatRoot';
export {
  ChatSend as Send,
  type ChatSendProps as SendProps,
  type ChatSendState as SendState,
} from './composer/ChatSend';
export {
  ChatTarget as Target,
  type ChatTargetProps as TargetProps,
  type ChatTargetState as TargetState,
} from './composer/ChatTarget';
export { ChatText as Text, type ChatTextProps as TextProps } from './message/ChatText';
export { ChatTime as Time, type ChatTimeProps as TimeProps } from './message/ChatTime';
export { ChatTogglePart as Toggle } from './toggle/ChatTogglePart';
export {
  type ChatTogglePartProps as ToggleProps,
  type ChatToggleState as ToggleState,
} from './toggle/ChatToggleView';
export {
  ChatTyping as Typing,
  type ChatTypingProps as TypingProps,
  type ChatTypingState as TypingState,
} from './root/ChatTyping';
export {
  ChatUnread as Unread,
  type ChatUnreadProps as UnreadProps,
  type ChatUnreadState as UnreadState,
} from './log/ChatUnread';
