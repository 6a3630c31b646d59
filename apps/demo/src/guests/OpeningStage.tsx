import { useRoster, useStage } from '@backchannel/react';
import type { DailyCall } from '@daily-co/daily-js';
import { useEffect, useRef } from 'react';

import { SPEAKER } from './script';

/** Lets the host begin with herself and a guest on stage; what happens there afterwards is up to people. */
export function OpeningStage({ call }: { call: DailyCall }) {
  const { bring, canManage, onStage, status } = useStage({ call });
  const roster = useRoster({ call });
  const isOpen = useRef(false);
  const self = roster.find(({ isLocal }) => isLocal)?.sessionId;
  const guest = roster.find(({ userName }) => userName === SPEAKER)?.sessionId;

  useEffect(() => {
    if (isOpen.current || !self || !guest || status !== 'ready' || !canManage) return;
    isOpen.current = true;
    if (onStage.length > 0) return;
    bring(self)
      .then(() => bring(guest))
      .catch(() => undefined);
  }, [self, guest, status, canManage, onStage.length, bring]);

  return null;
}
