import { X } from 'lucide-react';

/** Closes the coach marks, and remembers it. */
export function CloseSteps({ close }: { close(): void }) {
  return (
    <button
      className="hall-button coach-close"
      data-kind="icon"
      type="button"
      aria-label="Close the steps for good"
      title="Close the steps for good"
      onClick={close}
    >
      <X aria-hidden size={16} />
    </button>
  );
}
