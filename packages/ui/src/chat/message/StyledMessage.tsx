import { Crown, Megaphone, Reply } from '../../icons/icons';
import { useChatLabels } from '../../labels/useChatLabels';
import { withIcon } from '../../part/withIcon';
import { Avatar } from '../../people/Avatar';
import { senderKey } from '../../people/senderKey';
import { ChatAuthor } from './ChatAuthor';
import { ChatMessage } from './ChatMessage';
import { ChatQuote } from './ChatQuote';
import { ChatReaction } from './ChatReaction';
import { ChatReactions } from './ChatReactions';
import type { ChatMessage as Message } from '../chatState';
import { ChatText } from './ChatText';
import { ChatTime } from './ChatTime';
import { StyledActions } from './StyledActions';
import { StyledNote } from './StyledNote';

/** What the parts of a styled message take. */
interface Props {
  message: Message;
}

/** One message: author, time and text, which is also the order in which it is read aloud. */
export function StyledMessage({ message }: Props) {
  return (
    <ChatMessage message={message} className="bc-message">
      {!message.isOwn && <SenderAvatar message={message} />}
      <div className="bc-message-body">
        <Meta message={message} />
        <ChatQuote
          className="bc-message-quote"
          render={(props, { missing }) => (missing ? missingQuote : quote)(props)}
        />
        <ChatText
          className="bc-message-text"
          linkClassName="bc-link"
          mentionClassName="bc-mention"
        />
        <ChatReactions className="bc-message-reactions">{renderReaction}</ChatReactions>
        <StyledNote />
      </div>
      <StyledActions />
    </ChatMessage>
  );
}

function Meta({ message: { sender } }: Props) {
  const labels = useChatLabels();
  return (
    <div className="bc-message-meta">
      {sender.kind === 'server' ? (
        <ChatAuthor className="bc-badge" render={serverBadge} />
      ) : (
        <ChatAuthor className="bc-message-author" />
      )}
      {sender.kind === 'participant' && sender.isHost && (
        <span className="bc-badge" data-sender="host">
          <Crown className="bc-icon" aria-hidden="true" />
          {labels.chatHost}
        </span>
      )}
      <ChatTime className="bc-message-time" />
    </div>
  );
}

const quote = withIcon(Reply);
const missingQuote = withIcon(Reply, 'span');
const serverBadge = withIcon(Megaphone, 'span');
const renderReaction = (emoji: string) => (
  <ChatReaction className="bc-message-reaction" emoji={emoji} />
);

function SenderAvatar({ message: { sender, senderName } }: Props) {
  if (sender.kind !== 'server') return <Avatar id={senderKey(sender)} name={senderName} />;
  return (
    <span className="bc-avatar" data-kind="server" aria-hidden="true">
      <Megaphone className="bc-icon" />
    </span>
  );
}
