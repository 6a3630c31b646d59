import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { WireMark } from '../wire/WireMark';
import type { WireTag } from '../wire/wireRow';

interface Tab<Id extends string> {
  id: Id;
  title: string;
  /** What its content is on the wire. */
  mark?: WireTag;
  /** 0 shows none. */
  badge: number;
  badgeText: string;
  content: ReactNode;
}

interface TabsProps<Id extends string> {
  className: string;
  label: string;
  tabs: Tab<Id>[];
  selected: Id;
  onSelect(id: Id): void;
}

/** Tabs after the ARIA pattern: arrow keys move and select. Hidden panels stay mounted, with what was typed in them. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { className, label, tabs, selected, onSelect } = props;
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const index = tabs.findIndex(({ id }) => id === selected);
    const target = {
      ArrowRight: (index + 1) % tabs.length,
      ArrowLeft: (index - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const next = target === undefined ? undefined : tabs[target];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
  }

  return (
    <div className={className}>
      <div className="tabs-list" role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ id, title, mark, badge, badgeText }) => (
          <button
            key={id}
            className="tabs-tab"
            type="button"
            role="tab"
            data-coach={id}
            id={`${prefix}-tab-${id}`}
            aria-controls={`${prefix}-panel-${id}`}
            aria-selected={id === selected}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
            onKeyDown={onKeyDown}
          >
            {mark && <WireMark tag={mark} />}
            {title}
            {badge > 0 && (
              <span className="tabs-badge" aria-label={badgeText} role="img">
                {badge}
              </span>
            )}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          className="tabs-panel"
          role="tabpanel"
          id={`${prefix}-panel-${id}`}
          aria-labelledby={`${prefix}-tab-${id}`}
          hidden={id !== selected}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
