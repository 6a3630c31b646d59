import { History, LoaderCircle, MessagesSquare } from '../../icons/icons';
import { useChatLabels } from '../../labels/useChatLabels';
import { withIcon } from '../../part/withIcon';
import { ChatNotice } from './ChatNotice';

const unavailable = withIcon(History, 'p');
const loading = withIcon(LoaderCircle, 'p', 'bc-icon bc-spinner');

/** What the log shows above the messages, or instead of them. */
export function StyledNotice() {
  const { chatEmptyHint } = useChatLabels();
  return (
    <ChatNotice
      className={({ kind }) =>
        kind === 'empty' || kind === 'away' ? 'bc-empty' : 'bc-chat-notice'
      }
      render={(props, { kind }) => {
        if (kind === 'unavailable') return unavailable(props);
        if (kind === 'loading') return loading(props);
        return (
          <div {...props}>
            <span className="bc-empty-icon" aria-hidden="true">
              <MessagesSquare />
            </span>
            <p className="bc-empty-title">{props.children}</p>
            {kind === 'empty' && <p className="bc-empty-hint">{chatEmptyHint}</p>}
          </div>
        );
      }}
    />
  );
}
