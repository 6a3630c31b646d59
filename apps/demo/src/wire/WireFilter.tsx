import { wireLog } from './wireLog';
import { wireTags } from './wireRow';
import type { WireTag } from './wireRow';

interface WireFilterProps {
  shown: ReadonlySet<WireTag>;
  onShown(shown: ReadonlySet<WireTag>): void;
  onlyRefused: boolean;
  onOnlyRefused(only: boolean): void;
}

/** Which rows are shown. */
export function WireFilter({ shown, onShown, onlyRefused, onOnlyRefused }: WireFilterProps) {
  function toggle(tag: WireTag) {
    const next = new Set(shown);
    if (!next.delete(tag)) next.add(tag);
    onShown(next);
  }

  return (
    <div className="wire-filter" role="group" aria-label="Show">
      {wireTags.map((tag) => (
        <button
          key={tag}
          type="button"
          className="wire-tag"
          data-tag={tag}
          aria-pressed={shown.has(tag)}
          onClick={() => toggle(tag)}
        >
          {tag}
        </button>
      ))}
      <button
        type="button"
        className="wire-tag"
        data-tag="refused"
        aria-pressed={onlyRefused}
        onClick={() => onOnlyRefused(!onlyRefused)}
      >
        only refused
      </button>
      <button type="button" className="hall-link" onClick={() => wireLog.clear()}>
        Clear
      </button>
    </div>
  );
}
