import { History, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { useLabels } from '../labels/LabelsProvider';

/** The way to what stands above the log. */
export function EarlierMessages({ onShow }: { onShow: () => Promise<void> }) {
  const labels = useLabels();
  const [isBusy, setBusy] = useState(false);
  const Icon = isBusy ? LoaderCircle : History;
  const show = () => {
    if (isBusy) return;
    setBusy(true);
    onShow()
      .catch(() => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <button type="button" className="bc-chat-earlier" aria-disabled={isBusy} onClick={show}>
      <Icon className={isBusy ? 'bc-icon bc-spinner' : 'bc-icon'} aria-hidden="true" />
      {labels.chatShowEarlier}
    </button>
  );
}
