import { useEffect, useState } from 'react';
import type { ChatMessage } from '../chatState';
import { NEW_MESSAGE, type ComposerTarget } from './composerTarget';

/** What the composer is for. Of a message that was removed, or emptied away with all others, nothing stays in it. */
export function useTarget(messages: readonly ChatMessage[]) {
  const [target, setTarget] = useState(NEW_MESSAGE);
  const isGone = target.kind !== 'new' && isRemoved(messages, target.message.id);

  useEffect(() => {
    if (isGone) setTarget(NEW_MESSAGE);
  }, [isGone]);

  return [target, setTarget] satisfies [ComposerTarget, unknown];
}

/* The oldest messages are let go of in time, which is no reason to give up an answer. */
function isRemoved(messages: readonly ChatMessage[], id: string): boolean {
  if (messages.length === 0) return true;
  return messages.find((one) => one.id === id)?.removed !== undefined;
}
