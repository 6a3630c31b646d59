import { useChatLabels } from '../../labels/useChatLabels';
import { Avatar } from '../../people/Avatar';
import { ChatMentions } from './ChatMentions';

/** The people to mention in the look that comes with the style sheet. */
export function StyledMentions() {
  const labels = useChatLabels();
  return (
    <ChatMentions className="bc-mentions" optionClassName="bc-mentions-person">
      {({ isHost, name, sessionId }) => (
        <>
          <Avatar id={sessionId} name={name} />
          <bdi className="bc-mentions-name">{name}</bdi>
          {isHost && <span className="bc-badge">{labels.chatHost}</span>}
        </>
      )}
    </ChatMentions>
  );
}
