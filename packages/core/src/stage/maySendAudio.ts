import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';

const LONGEST_WAIT_MS = 5_000;

/**
 * Answers whether Daily lets this client send audio, and waits for that up to 5 s: the cue can come before the permission, and before the
 * stage itself.
 */
export function watchMaySendAudio(connection: Connection): () => Promise<boolean> {
  const { call } = connection;
  const waiting = new Set<(isLate: boolean) => void>();

  function maySend() {
    const canSend = call.participants().local?.permissions?.canSend;
    return !(canSend === false || (canSend instanceof Set && !canSend.has('audio')));
  }
  function wait(): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isLate: boolean) => {
        if (!isLate && !maySend()) return;
        waiting.delete(settle);
        cancel();
        resolve(maySend());
      };
      const cancel = startTimer(LONGEST_WAIT_MS, () => settle(true));
      waiting.add(settle);
    });
  }
  const settleAll = (isLate: boolean) => [...waiting].forEach((settle) => settle(isLate));

  connection.use(rosterService).onChange((change) => {
    if (change.type === 'cleared') settleAll(true);
    else if (change.type === 'present' && change.participant.isLocal) settleAll(false);
  });
  connection.onDispose(() => settleAll(true));
  return async () => maySend() || wait();
}
