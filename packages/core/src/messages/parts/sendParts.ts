import type { Connection, Service } from '../../connection/connection';
import { BackchannelError } from '../../errors/backchannelError';
import type { JsonObject } from '../../json/json';
import { startTimer } from '../../platform/timers';
import { rosterService } from '../../roster/rosterService';
import { statusService } from '../../status/statusService';
import { PART_LIMITS } from './part';

const PAUSE_MS = 1_000 / PART_LIMITS.perSecond;
const pause = () => new Promise<void>((resolve) => startTimer(PAUSE_MS, resolve));

/** Sends messages in parts, one message after the other: receivers hold few unfinished ones of one sender. */
export interface PartSender {
  /** Rejects as `left` or `aborted` when it stops half-way. */
  send(
    parts: readonly JsonObject[],
    to: '*' | string[],
    signal: { readonly aborted: boolean } | undefined,
  ): Promise<void>;
}

/** 30 parts a second for the whole connection. */
export const partSenderService: Service<PartSender> = {
  name: 'part-sender',
  create: (connection) => {
    let last: Promise<unknown> = Promise.resolve();
    let count = 0;
    connection.describe('part-sender', () => count);

    return {
      send: async (parts, to, signal) => {
        const isSameStay = stayOf(connection);
        const turn = last;
        const { promise, resolve } = deferred();
        last = promise;
        count += 1;
        try {
          await turn;
          for (const [index, part] of parts.entries()) {
            if (index > 0) await pause();
            if (!isSameStay()) throw stopped('left', 'the call was left', index, parts.length);
            if (signal?.aborted) throw stopped('aborted', 'it was aborted', index, parts.length);
            connection.call.sendAppMessage(part, to);
          }
        } finally {
          count -= 1;
          void pause().then(resolve);
        }
      },
    };
  },
};

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
}

function stayOf(connection: Connection): () => boolean {
  const status = connection.use(statusService);
  const own = () => connection.use(rosterService).local()?.sessionId;
  const begun = own();
  return () => status.isJoined() && own() === begun;
}

function stopped(code: 'left' | 'aborted', why: string, sent: number, count: number) {
  return new BackchannelError(
    code,
    `a message in ${count} parts stopped after ${sent} of them, because ${why}. Receivers drop what they have of it within 15 s.`,
    { sent, count },
  );
}
