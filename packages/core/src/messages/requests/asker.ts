import { attempt } from '../../connection/attempt';
import type { Connection } from '../../connection/connection';
import { checkInput } from '../../definitions/check';
import type { MessageDefinition } from '../../definitions/definition';
import { createId } from '../../platform/ids';
import { startTimer } from '../../platform/timers';
import { rosterService } from '../../roster/rosterService';
import { statusService } from '../../status/statusService';
import type { MessageInfo } from '../message';
import { messageService } from '../messageService';
import { senderId } from '../sender';
import {
  answerDoesNotFit,
  cannotBeAsked,
  goneBeforeAnswer,
  notAnswered,
  stoppedWaiting,
  turnedAway,
} from './askErrors';
import type { AnswerData, RequestDefinition } from './defineRequest';

/** Stops waiting for an answer: an `AbortSignal`, or what looks like one. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener?(type: 'abort', listener: () => void): void;
  removeEventListener?(type: 'abort', listener: () => void): void;
}

/** What `request` takes beside the data. */
export interface AskOptions {
  /** Whom to ask: one session_id from the roster. */
  to: string;
  /** ms until it rejects as `timeout`. Default 10,000. */
  timeout?: number | undefined;
  /** Stops waiting: `new AbortController().signal`. */
  signal?: StopSignal | undefined;
}

interface Pending {
  to: string;
  settle(answer: AnswerData | Error): void;
}

const DEFAULT_TIMEOUT_MS = 10_000;

/** The asking side: what is asked and not answered yet. */
export function createAsker(connection: Connection) {
  const messages = connection.use(messageService);
  const roster = connection.use(rosterService);
  const pending = new Map<string, Pending>();
  const listening = new Set<string>();

  function onAnswer(type: string, answer: AnswerData, { id, sender }: MessageInfo) {
    const from = senderId(sender);
    const asked = pending.get(answer.re);
    if (asked?.to === from) return asked.settle(answer);
    connection.report({
      kind: 'rejected',
      code: 'not-allowed',
      mechanism: 'message',
      name: type,
      id,
      from,
      detail: `An answer "${type}" from ${from} was turned away: it was not asked, or has answered, or is too late.`,
    });
  }

  function listen(reply: MessageDefinition<AnswerData>) {
    if (listening.has(reply.type)) return;
    listening.add(reply.type);
    messages.subscribe(reply, (answer, info) => onAnswer(reply.type, answer, info));
  }

  roster.onChange((change) => {
    for (const { to, settle } of pending.values()) {
      const isGone = change.type === 'gone' && change.participant.sessionId === to;
      if (isGone) settle(goneBeforeAnswer('the request', to, 'asked'));
    }
  });
  connection.use(statusService).onStay(({ type }) => {
    if (type === 'joined') return;
    for (const { to, settle } of pending.values()) {
      settle(goneBeforeAnswer('the request', to, 'asker'));
    }
  });

  async function ask<A, QI extends object>(
    definition: RequestDefinition<unknown, A, QI, unknown>,
    data: QI,
    { to, timeout = DEFAULT_TIMEOUT_MS, signal }: AskOptions,
  ): Promise<A> {
    const what = `the request "${definition.type}"`;
    const isOther = roster.get(to)?.isLocal === false;
    if (connection.use(statusService).isJoined() && !isOther) throw cannotBeAsked(what, to);
    listen(definition.reply);
    const id = createId();
    let end = () => {};
    const answered = new Promise<AnswerData>((resolve, reject) => {
      const settle: Pending['settle'] = (outcome) => {
        end();
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      };
      const onAbort = () => settle(stoppedWaiting(what, to));
      const cancelTimer = startTimer(timeout, () => settle(notAnswered(what, to, timeout)));
      end = () => {
        pending.delete(id);
        cancelTimer();
        signal?.removeEventListener?.('abort', onAbort);
      };
      pending.set(id, { to, settle });
      signal?.addEventListener?.('abort', onAbort);
    });
    /* The answer may come, or the wait may end, before the last part of a large ask is sent. */
    answered.catch(() => undefined);
    try {
      await messages.send(definition.ask, data, { to, id, signal });
    } catch (cause) {
      end();
      throw cause;
    }
    const { answer, refused, reason } = await answered;
    if (refused !== undefined) throw turnedAway(what, to, refused, reason);
    const checked = checkInput(definition.answer, answer);
    if (!checked.ok) throw answerDoesNotFit(what, to, checked.where);
    return checked.value;
  }

  return {
    ask: <A, QI extends object>(
      definition: RequestDefinition<unknown, A, QI, unknown>,
      data: QI,
      options: AskOptions,
    ) =>
      attempt(connection, 'message', definition.type, () => ask<A, QI>(definition, data, options)),
    count: () => pending.size,
  };
}
