import { Flag, Pencil, Reply, RotateCw, SmilePlus, Trash2, VolumeX } from '../../icons/icons';
import { ChatAction } from './ChatAction';
import { ChatActions, type ChatActionsProps } from './ChatActions';
import type { ActionName } from './useMessageAction';

const ICONS = {
  react: SmilePlus,
  reply: Reply,
  edit: Pencil,
  report: Flag,
  mute: VolumeX,
  delete: Trash2,
  retry: RotateCw,
} as const satisfies Record<ActionName, unknown>;

/** What can be done with a message, as icons above its corner. */
export function StyledActions() {
  return (
    <ChatActions className="bc-message-toolbar" render={onRail}>
      {renderAction}
    </ChatActions>
  );
}

/** As high as the message, so that the actions can keep in sight along it. */
const onRail: ChatActionsProps['render'] = (props) => (
  <div className="bc-message-rail">
    <div {...props} />
  </div>
);

function renderAction(action: ActionName) {
  const Icon = ICONS[action];
  return (
    <ChatAction action={action} className="bc-message-action">
      <Icon className="bc-icon" aria-hidden="true" />
    </ChatAction>
  );
}
