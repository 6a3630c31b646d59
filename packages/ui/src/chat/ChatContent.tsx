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
import { ChatTyping } from './root/ChatTyping';
import { StyledComposer } from './composer/StyledComposer';
import { StyledMessage } from './message/StyledMessage';
import { StyledNotice } from './log/StyledNotice';
import type { ChatMessage } from './chatState';

/** The parts of the chat in the look that comes with the style sheet. */
export function ChatContent({ header }: { header: ReactNode }) {
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
      <StyledComposer />
    </>
  );
}

const DIVIDER = <ChatDivider className="bc-chat-divider" />;
const renderMessage = (message: ChatMessage) => <StyledMessage message={message} />;
const earlier = withIcon(History);
const busyEarlier = withIcon(LoaderCircle, 'button', 'bc-icon bc-spinner');
