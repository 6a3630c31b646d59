import type { DailyCall } from '@daily-co/daily-js';
import { ShieldAlert } from 'lucide-react';
import { useRef } from 'react';

import { hostileActs } from './hostileActs';

/** What a participant with a modified client could send; everything here goes around the kit. */
export function HostileMenu({ call }: { call: DailyCall }) {
  const menu = useRef<HTMLDetailsElement>(null);

  return (
    <details
      className="hall-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape') menu.current?.removeAttribute('open');
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget))
          menu.current?.removeAttribute('open');
      }}
    >
      <summary className="hall-button">
        <ShieldAlert aria-hidden size={16} />
        Make it hard
      </summary>
      <ul className="hall-menu-list">
        {hostileActs.map(({ title, explanation, run }) => (
          <li key={title}>
            <button
              type="button"
              onClick={() => {
                menu.current?.removeAttribute('open');
                run(call);
              }}
            >
              <strong>{title}</strong>
              <span>{explanation}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
