import type { DailyCall } from '@daily-co/daily-js';
import { CloudAlert } from 'lucide-react';
import { useRef } from 'react';

import { ConnectionDrops } from './ConnectionDrops';
import { hostileActs } from './hostileActs';
import { GOOD_NETWORK } from './network';
import { NetworkSliders } from './NetworkSliders';
import { useNetwork } from './useNetwork';

interface HardMenuProps {
  /** Who of this page loses the connection, and knows who the host is. */
  own: DailyCall;
  /** Who sends what they may not; a host has nothing to forge. */
  hostile: DailyCall | null;
  /** Whether the server of this page may change the network of the room. */
  hasNetwork: boolean;
}

/** What a bad network and a modified client do to the room; only a local room has it. */
export function HardMenu({ own, hostile, hasNetwork }: HardMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const { network, problem, refresh, change } = useNetwork();
  const isBad = Object.values(network).some((value) => value > 0);
  const close = () => menu.current?.removeAttribute('open');
  // What was pressed is no longer there to have the focus.
  const closeAndStay = () => {
    close();
    menu.current?.querySelector('summary')?.focus();
  };

  return (
    <details
      className="hall-menu"
      ref={menu}
      onToggle={(event) => {
        if (hasNetwork && event.currentTarget.open) refresh();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeAndStay();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
    >
      <summary className="hall-button" data-active={isBad}>
        <CloudAlert aria-hidden size={16} />
        Make it hard
        {isBad && <span className="hall-hidden">, the network is bad</span>}
      </summary>
      {/* A click beside a control must not take the focus away. */}
      <div className="hall-menu-list hard-panel" tabIndex={-1}>
        {hasNetwork && (
          <>
            <fieldset className="hard-part">
              <legend>Network, for everybody</legend>
              <NetworkSliders network={network} onChange={(set) => change({ set })} />
              <button
                className="hall-link"
                type="button"
                onClick={() => change({ set: GOOD_NETWORK })}
              >
                Back to normal
              </button>
            </fieldset>
            <fieldset className="hard-part">
              <legend>Connections</legend>
              <ConnectionDrops
                call={own}
                onDrop={(drop) => {
                  closeAndStay();
                  change({ set: {}, drop });
                }}
              />
            </fieldset>
          </>
        )}
        {hostile && (
          <fieldset className="hard-part">
            <legend>A hostile client</legend>
            {hostileActs.map(({ title, explanation, run }) => (
              <button
                key={title}
                type="button"
                onClick={() => {
                  closeAndStay();
                  run(hostile);
                }}
              >
                <strong>{title}</strong>
                <span>{explanation}</span>
              </button>
            ))}
          </fieldset>
        )}
        {problem && (
          <p className="hard-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </details>
  );
}
