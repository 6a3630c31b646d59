import { ArrowDown, History, LoaderCircle } from '../icons/icons';
import { useRef, type ReactNode } from 'react';
import { withIcon } from '../part/withIcon';
import { useStylesCheck } from '../styles/useStylesCheck';
import { ChatDivider } from './log/ChatDivider';
import { ChatEarlier } from './log/ChatEarlier';
import { ChatEmojiPicker } from './composer/ChatEmojiPicker';
import { ChatHeader } from './ChatHeader';
import { ChatJump } from './log/ChatJump';
import { ChatList } from './log/ChatList';
import { ChatLog } from './log/ChatLog';
import { ChatProblem } from './root/ChatProblem';
import { ChatReason } from './reason/ChatReason';
import { ChatTyping } from './root/ChatTyping';
import { StyledComposer } from './composer/StyledComposer';
import { StyledMessage } from './message/StyledMessage';
import { StyledNotice } from './log/StyledNotice';
import type { ChatMessage } from './chatState';

/** What `ChatContent` takes. */
export interface ChatContentProps {
  header: ReactNode;
  /** Whether a reason may be given before somebody else's message is deleted or reported, or its author muted. */
  askReason?: boolean | undefined;
}

/** The parts of the chat in the look that comes with the style sheet. */
export function ChatContent({ header, askReason = true }: ChatContentProps) {
  const log = useRef<HTMLDivElement>(null);
  useStylesCheck(log);
  return (
    <>
      {header !== null && <ChatHeader header={header} />}
      <div ref={log} className="bc-chat-log">
        <ChatLog className="bc-chat-scroller" contentClassName="bc-chat-content">
          <StyledNotice />
          <ChatEarlier
            className="bc-chat-earlier"
            render={(props, { busy }) => (busy ? busyEarlier : earlier)(props)}
          />
          <ChatList className="bc-chat-list" divider={DIVIDER}>
            {renderMessage}
          </ChatList>
        </ChatLog>
        <ChatJump
          className="bc-chat-jump"
          render={(props) => (
            <button {...props}>
              {props.children}
              <ArrowDown className="bc-icon" aria-hidden="true" />
            </button>
          )}
        />
      </div>
      <ChatTyping className="bc-chat-typing" />
      <ChatEmojiPicker className="bc-emoji-picker" emojiClassName="bc-emoji" />
      {askReason && (
        <ChatReason
          className="bc-reason"
          titleClassName="bc-reason-title"
          presetClassName="bc-button bc-button-small"
          inputClassName="bc-reason-input"
          confirmClassName="bc-button bc-button-small bc-button-primary"
          cancelClassName="bc-button bc-button-small bc-button-quiet"
        />
      )}
      <ChatProblem className="bc-problem" retryClassName="bc-button bc-button-small" />
      <StyledComposer />
    </>
  );
}

const DIVIDER = <ChatDivider className="bc-chat-divider" />;
const renderMessage = (message: ChatMessage) => <StyledMessage message={message} />;
const earlier = withIcon(History);
const busyEarlier = withIcon(LoaderCircle, 'button', 'bc-icon bc-spinner');
