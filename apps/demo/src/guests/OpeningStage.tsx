import { useRoster, useStage } from '@backchannel/react';
import type { DailyCall } from '@daily-co/daily-js';
import { useEffect, useRef, useState } from 'react';

import { seatNames } from '../session/session';
import { keepSpeakers, readSpeakers } from './keptSpeakers';
import { guests, SPEAKERS } from './script';

const OWN_NAMES = new Set([...Object.values(seatNames), ...guests.map(({ name }) => name)]);

/** Lets the host begin with two guests on stage, or as it was before a reload; afterwards it is up to people. */
export function OpeningStage({ call }: { call: DailyCall }) {
  const { bring, remove, canManage, onStage, status } = useStage({ call });
  const roster = useRoster({ call });
  const hasBegun = useRef(false);
  const [isSet, setIsSet] = useState(false);
  const [wanted] = useState(() => readSpeakers() ?? SPEAKERS);
  const speakers = wanted.map((name) =>
    roster.find(({ userName, isLocal }) => (name === seatNames.host ? isLocal : userName === name)),
  );
  const ids = speakers.map((person) => person?.sessionId);
  const isReady = status === 'ready' && canManage;
  const names = onStage.map(({ userName }) => userName).filter((name) => OWN_NAMES.has(name));
  const isComplete = ids.every(Boolean);

  useEffect(() => {
    if (hasBegun.current || !isReady || !isComplete) return;
    hasBegun.current = true;
    const open = async () => {
      if (onStage.some(({ isAway }) => !isAway)) return;
      // Those of before a reload do not come back as themselves, and would take up places.
      for (const { sessionId } of onStage) await remove(sessionId);
      await Promise.all(ids.filter((id) => id !== undefined).map((id) => bring(id)));
    };
    void open()
      .catch(() => undefined)
      .then(() => setIsSet(true));
  }, [ids, isComplete, isReady, onStage, bring, remove]);

  const kept = names.join('\n');
  useEffect(() => {
    if (isSet && isReady) keepSpeakers(kept.split('\n'));
  }, [isSet, isReady, kept]);

  return null;
}
