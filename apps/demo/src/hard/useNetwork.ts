import { useCallback, useRef, useState } from 'react';

import { askServer } from '../session/fetchSession';
import { GOOD_NETWORK } from './network';
import type { Network, NetworkChange } from './network';

/** The network of the local room, as the server of this page has it. */
export interface NetworkState {
  network: Network;
  /** Why the last request failed, or empty. */
  problem: string;
  /** Asks how it is now: other pages change it too. */
  refresh(): void;
  /** Changes are sent in their order. */
  change(change: NetworkChange): void;
}

export function useNetwork(): NetworkState {
  const [network, setNetwork] = useState(GOOD_NETWORK);
  const [problem, setProblem] = useState('');
  const last = useRef(Promise.resolve());

  const send = useCallback((body?: NetworkChange) => {
    const request = async () => {
      try {
        const response = await askServer('/api/network', body ? post(body) : {});
        const now: Network = await response.json();
        if (!body) setNetwork(now);
        setProblem('');
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
    };
    last.current = last.current.then(request);
  }, []);

  const change = useCallback(
    (wanted: NetworkChange) => {
      setNetwork((before) => ({ ...before, ...wanted.set }));
      send(wanted);
    },
    [send],
  );

  return { network, problem, refresh: send, change };
}

function post(body: NetworkChange): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
