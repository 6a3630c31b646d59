import { useEffect, useRef, useState } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { useLatest } from '../../internal/useLatest';
import type { Invitation } from './invitationOf';

/** Announces an invitation once, runs its answers, and says what became of them. With `'unmute'` the floor is taken without asking. */
export function useAnswers(
  invitation: Invitation | undefined,
  onFloor: 'ask' | 'unmute',
  announce: (announcement: Announcement) => void,
) {
  const [failedKey, setFailedKey] = useState<string>();
  const { key, name } = invitation ?? {};
  const failed = key !== undefined && failedKey === key;
  const isUnmuting = onFloor === 'unmute' && invitation?.kind === 'floor' && !failed;

  const run = async (asked: Invitation, answer: () => void | Promise<void>, done?: string) => {
    setFailedKey(undefined);
    try {
      await answer();
      if (done !== undefined) announce({ kind: 'invitation', text: done });
    } catch {
      setFailedKey(asked.key);
      announce({ kind: 'invitation', priority: 'assertive', text: asked.failed });
    }
  };
  const latest = useLatest({ invitation, isUnmuting, run });
  const told = useRef<string>(undefined);

  useEffect(() => {
    const { invitation: asked } = latest.current;
    if (key === undefined) told.current = undefined;
    if (!asked || told.current === key) return;
    told.current = key;
    if (latest.current.isUnmuting) {
      void latest.current.run(asked, asked.accept, asked.accepted);
      return;
    }
    const text = name === undefined ? asked.titleWithoutName : asked.title(name);
    announce({ kind: 'invitation', priority: 'assertive', text });
  }, [key, name, announce, latest]);

  return {
    isAsking: invitation !== undefined && !isUnmuting,
    failed,
    accept: () => void (invitation && run(invitation, invitation.accept, invitation.accepted)),
    decline: () => void (invitation && run(invitation, invitation.decline)),
  };
}
