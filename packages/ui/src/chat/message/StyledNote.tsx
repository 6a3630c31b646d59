import { CircleAlert, Clock, Lock, RotateCw, ShieldQuestionMark } from '../../icons/icons';
import { withIcon } from '../../part/withIcon';
import { ChatAction } from './ChatAction';
import { ChatNote, type ChatNoteProps, type ChatNoteState } from './ChatNote';

const retry = withIcon(RotateCw);
const error = withIcon(CircleAlert, 'span');
const private_ = withIcon(Lock, 'span');
const unverified = withIcon(ShieldQuestionMark, 'span');
const sending = withIcon(Clock, 'span');

/** The small line below a message: that it is private, under way, edited, not confirmed, or was not sent. */
export function StyledNote() {
  return <ChatNote className="bc-message-note" render={renderNote} />;
}

type Render = Extract<ChatNoteProps['render'], (...given: never[]) => unknown>;

const renderNote: Render = (props, { kind }: ChatNoteState) => {
  if (kind === 'sending') return sending(props);
  if (kind === 'private') return private_(props);
  if (kind === 'unverified') return unverified(props);
  if (kind === 'edited') return <span {...props} />;
  return (
    <span {...props}>
      {error({ className: 'bc-message-error', children: props.children })}
      <ChatAction action="delete" className="bc-button bc-button-small bc-button-quiet" />
      <ChatAction action="retry" className="bc-button bc-button-small" render={retry} />
    </span>
  );
};
