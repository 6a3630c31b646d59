import { Pencil, Reply, X } from 'lucide-react';
import { useLabels } from '../labels/LabelsProvider';
import { Sentence } from '../labels/Sentence';
import type { ComposerTarget } from './composerTarget';

/** What `ComposerTargetBar` takes. */
export interface ComposerTargetBarProps {
  target: ComposerTarget;
  onCancel: () => void;
}

/** Says that the composer answers or edits a message, and gives it up. */
export function ComposerTargetBar({ target, onCancel }: ComposerTargetBarProps) {
  const labels = useLabels();
  if (target.kind === 'new') return null;
  const { message } = target;
  const Icon = target.kind === 'edit' ? Pencil : Reply;
  const name = message.isOwn ? labels.chatYou : message.senderName || labels.chatServer;
  return (
    <div className="bc-composer-target">
      <Icon className="bc-icon" aria-hidden="true" />
      <span className="bc-composer-target-text" dir="auto">
        {target.kind === 'edit' ? (
          labels.chatEditing
        ) : (
          <Sentence words={labels.chatReplyingTo} name={name} />
        )}
      </span>
      <button
        type="button"
        className="bc-message-action"
        aria-label={labels.chatCancelTarget}
        onClick={onCancel}
      >
        <X className="bc-icon" aria-hidden="true" />
      </button>
    </div>
  );
}
