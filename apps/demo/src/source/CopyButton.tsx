import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const [outcome, setOutcome] = useState<'' | 'Copied' | 'Select the text to copy it'>('');

  function copy() {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('Copied'),
      () => setOutcome('Select the text to copy it'),
    );
  }

  return (
    <>
      <span className="hall-muted" role="status">
        {outcome}
      </span>
      <button className="hall-button" type="button" aria-label={`Copy ${name}`} onClick={copy}>
        {outcome === 'Copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
        Copy
      </button>
    </>
  );
}
