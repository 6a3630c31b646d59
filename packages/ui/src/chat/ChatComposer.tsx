import { ArrowUp, Check, Lock, Smile } from 'lucide-react';
import { useId, type FormEvent } from 'react';
import type { Labels } from '../labels/labels';
import { useLabels } from '../labels/LabelsProvider';
import { ComposerTargetBar } from './ComposerTargetBar';
import { NEW_MESSAGE, type ComposerTarget } from './composerTarget';
import { useComposer, type ComposerOptions } from './useComposer';

/** What `ChatComposer` takes. */
export interface ChatComposerProps extends Omit<ComposerOptions, 'isReadOnly' | 'labels'> {
  /** Whom a message goes to, in words; default everyone. */
  recipient?: string | undefined;
  /** Why nothing can be written; the field stays, read-only, and says it. */
  readOnlyReason: string | undefined;
  /** Opens the emoji picker; what is picked goes to `insert`. */
  onPickEmoji: (insert: (emoji: string) => void) => void;
}

/** Where a message is written. */
export function ChatComposer({
  recipient,
  readOnlyReason,
  onPickEmoji,
  ...options
}: ChatComposerProps) {
  const labels = useLabels();
  const id = useId();
  const { chat, field, target, setTarget } = options;
  const isReadOnly = readOnlyReason !== undefined;
  const composer = useComposer({ ...options, labels, isReadOnly });
  const { draft, change, over } = composer;
  const placeholder = readOnlyReason ?? labels.chatPlaceholder;
  const reason = composer.error ?? readOnlyReason;
  const isInvalid = over > 0 || composer.error !== undefined;
  const isEdit = target.kind === 'edit';
  const SendIcon = isEdit ? Check : ArrowUp;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void composer.send();
    field.current?.focus();
  };

  return (
    <form className="bc-composer" onSubmit={submit} data-readonly={isReadOnly || undefined}>
      <ComposerTargetBar target={target} onCancel={() => setTarget(NEW_MESSAGE)} />
      <div className="bc-composer-field" data-invalid={isInvalid || undefined}>
        {isReadOnly && <Lock className="bc-icon bc-composer-lock" aria-hidden="true" />}
        {!isReadOnly && (
          <button
            type="button"
            className="bc-composer-emoji"
            aria-label={labels.chatEmoji}
            onClick={() => onPickEmoji(composer.insert)}
          >
            <Smile className="bc-icon" aria-hidden="true" />
          </button>
        )}
        <div className="bc-composer-grow" data-value={`${draft || placeholder} `}>
          <textarea
            ref={field}
            className="bc-composer-input"
            rows={1}
            dir="auto"
            value={draft}
            readOnly={isReadOnly}
            placeholder={placeholder}
            aria-label={nameOf(labels, target, recipient)}
            aria-describedby={`${id}-note`}
            aria-invalid={isInvalid}
            onChange={(event) => change(event.target.value)}
            onKeyDown={composer.onKeyDown}
          />
        </div>
        <button
          type="submit"
          className="bc-composer-send"
          aria-label={isEdit ? labels.chatSaveEdit : labels.chatSend}
          aria-disabled={isReadOnly || draft.trim() === '' || over > 0}
        >
          <SendIcon className="bc-icon" aria-hidden="true" />
        </button>
      </div>
      <div id={`${id}-note`} className="bc-composer-note" data-invalid={isInvalid || undefined}>
        {reason && <span className={draft ? undefined : 'bc-visually-hidden'}>{reason}</span>}
        {over > 0 && <span>{labels.chatTooLong(over)}</span>}
        {composer.isLong && (
          <span className="bc-composer-count">
            {labels.chatCount(draft.length, chat.maxLength)}
          </span>
        )}
      </div>
    </form>
  );
}

function nameOf(labels: Labels, target: ComposerTarget, recipient = labels.chatEveryone): string {
  if (target.kind === 'edit') return labels.chatEditing;
  if (target.kind === 'new') return labels.chatComposer(recipient);
  const { isOwn, senderName } = target.message;
  return labels.chatReplyingTo(isOwn ? labels.chatYou : senderName || labels.chatServer);
}
