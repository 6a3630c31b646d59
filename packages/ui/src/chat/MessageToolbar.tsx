import { Flag, Pencil, Reply, SmilePlus, Trash2, VolumeX, type LucideIcon } from 'lucide-react';
import { useLabels } from '../labels/LabelsProvider';
import { useMessageContext } from './chatActions';
import type { ChatMessage } from './chatState';

interface Action {
  name: string;
  label: string;
  Icon: LucideIcon;
  run: (message: ChatMessage) => void;
}

/** What can be done with a message; there while the message is pointed at or has the focus. */
export function MessageToolbar({ message }: { message: ChatMessage }) {
  const labels = useLabels();
  const { actions, canModerate, canWrite } = useMessageContext();
  const { isOwn, sender, senderName } = message;
  const name = isOwn ? labels.chatYou : senderName || labels.chatServer;
  const isPerson = sender.kind !== 'server' && !isOwn;
  const all: (Action | false)[] = [
    canWrite && {
      name: 'react',
      label: labels.chatReact,
      Icon: SmilePlus,
      run: actions.pickReaction,
    },
    canWrite && { name: 'reply', label: labels.chatReply, Icon: Reply, run: actions.reply },
    canWrite && isOwn && { name: 'edit', label: labels.chatEdit, Icon: Pencil, run: actions.edit },
    isPerson &&
      !canModerate && { name: 'report', label: labels.chatReport, Icon: Flag, run: actions.report },
    isPerson &&
      canModerate &&
      !sender.isHost && {
        name: 'mute',
        label: labels.chatMuteAuthor(name),
        Icon: VolumeX,
        run: actions.mute,
      },
    (isOwn || canModerate) && {
      name: 'delete',
      label: labels.chatDelete,
      Icon: Trash2,
      run: actions.remove,
    },
  ];
  return (
    <div className="bc-message-toolbar" role="group" aria-label={labels.chatActions(name)}>
      {all.map(
        (action) =>
          action && (
            <button
              key={action.name}
              type="button"
              className="bc-message-action"
              data-action={action.name}
              aria-label={action.label}
              title={action.label}
              onClick={() => action.run(message)}
            >
              <action.Icon className="bc-icon" aria-hidden="true" />
            </button>
          ),
      )}
    </div>
  );
}
