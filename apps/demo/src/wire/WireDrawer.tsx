import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';

import { WireFilter } from './WireFilter';
import { WireList } from './WireList';
import { wireLog } from './wireLog';
import { wireTags } from './wireRow';
import type { WireTag } from './wireRow';

/** All that crosses the wire, as it does. Not a live region: it would talk over the call. */
export function WireDrawer() {
  const rows = useSyncExternalStore(wireLog.subscribe, wireLog.getRows);
  const [isOpen, setIsOpen] = useState(() => window.matchMedia('(min-width: 900px)').matches);
  const [shown, setShown] = useState<ReadonlySet<WireTag>>(() => new Set(wireTags));
  const [onlyRefused, setOnlyRefused] = useState(false);
  const visible = rows.filter((row) => shown.has(row.tag) && (!onlyRefused || row.refusal));

  return (
    <section className="wire" aria-label="On the wire" data-open={isOpen}>
      <header className="wire-header">
        <h2>
          <button
            type="button"
            className="wire-toggle"
            aria-expanded={isOpen}
            aria-controls="wire-body"
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? <ChevronDown aria-hidden size={16} /> : <ChevronUp aria-hidden size={16} />}
            On the wire
            <span className="wire-count">{rows.length}</span>
          </button>
        </h2>
        {isOpen && (
          <WireFilter
            shown={shown}
            onShown={setShown}
            onlyRefused={onlyRefused}
            onOnlyRefused={setOnlyRefused}
          />
        )}
      </header>
      <div id="wire-body" hidden={!isOpen}>
        {isOpen && <WireList rows={visible} />}
      </div>
    </section>
  );
}
