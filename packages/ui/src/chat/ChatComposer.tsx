import { ArrowUp, Lock } from 'lucide-react';
import { useId, type FormEvent, type RefObject } from 'react';
import type { Announcement } from '../announcer/announcer';
import { useLabels } from '../labels/LabelsProvider';
import type { ChatState } from './chatState';
import { useComposer } from './useComposer';

/** What `ChatComposer` takes. */
export interface ChatComposerProps {
  chat: ChatState;
  field: RefObject<HTMLTextAreaElement | null>;
  announce: (announcement: Announcement) => void;
  /** Why nothing can be written; the field stays, read-only, and says it. */
  readOnlyReason: string | undefined;
}

/** Where a message is written. */
export function ChatComposer({ chat, field, announce, readOnlyReason }: ChatComposerProps) {
  const labels = useLabels();
  const id = useId();
  const isReadOnly = readOnlyReason !== undefined;
  const composer = useComposer({ chat, labels, announce, isReadOnly });
  const { draft, change, over } = composer;
  const placeholder = readOnlyReason ?? labels.chatPlaceholder;
  const reason = composer.error ?? readOnlyReason;
  const isInvalid = over > 0 || composer.error !== undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void composer.send();
    field.current?.focus();
  };

  return (
    <form className="bc-composer" onSubmit={submit} data-readonly={isReadOnly || undefined}>
      <div className="bc-composer-field" data-invalid={isInvalid || undefined}>
        {isReadOnly && <Lock className="bc-icon bc-composer-lock" aria-hidden="true" />}
        <div className="bc-composer-grow" data-value={`${draft || placeholder} `}>
          <textarea
            ref={field}
            className="bc-composer-input"
            rows={1}
            dir="auto"
            value={draft}
            readOnly={isReadOnly}
            placeholder={placeholder}
            aria-label={labels.chatComposer(labels.chatEveryone)}
            aria-describedby={`${id}-note`}
            aria-invalid={isInvalid}
            onChange={(event) => change(event.target.value)}
            onKeyDown={composer.onKeyDown}
          />
        </div>
        <button
          type="submit"
          className="bc-composer-send"
          aria-label={labels.chatSend}
          aria-disabled={isReadOnly || draft.trim() === '' || over > 0}
        >
          <ArrowUp className="bc-icon" aria-hidden="true" />
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
