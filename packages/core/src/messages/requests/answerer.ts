import { messageOf } from '../../errors/messageOf';
import type { Connection } from '../../connection/connection';
import { checkOutput } from '../../definitions/check';
import { toJson } from '../../json/json';
import { rosterService } from '../../roster/rosterService';
import { judge } from '../judge';
import type { MessageInfo, Received } from '../message';
import { messageService } from '../messageService';
import { senderId } from '../sender';
import { wireType } from '../wireType';
import type { AnswerData, RequestDefinition } from './defineRequest';
import { createNoHandler, type Refusal } from './noHandler';

/** What a handler of requests knows beside the data. */
export interface AskInfo extends MessageInfo {
  /** Refuses on purpose: `return refuse('Only on Sundays.')`. The asker gets the text, at most 200 characters, as `details.reason`. */
  refuse(reason?: string): never;
}

/** Answers requests of one definition. What it throws stays here: the asker learns only that it failed. */
export type AnswerHandler<Q, A> = (data: Q, info: AskInfo) => A | Promise<A>;

type AnyRequest = RequestDefinition<unknown, unknown, unknown, unknown>;

interface Entry {
  definition: AnyRequest;
  handler: AnswerHandler<unknown, unknown>;
}

class DeliberateRefusal extends Error {}

const MOST_FOR_ONE = 20;
const MOST_IN_ALL = 100;

/** The answering side: at most 20 unanswered requests of one participant and 100 in all of those in the call; more are refused as `busy`. */
export function createAnswerer(connection: Connection) {
  const messages = connection.use(messageService);
  const entries = new Map<string, Entry[]>();
  const unanswered = new Map<string, number>();
  const roster = connection.use(rosterService);
  const refuseAsNobody = createNoHandler(connection);
  const inAll = () => [...unanswered.values()].reduce((sum, count) => sum + count, 0);

  function note(from: string, change: 1 | -1) {
    const now = (unanswered.get(from) ?? 0) + change;
    if (now > 0) unanswered.set(from, now);
    else unanswered.delete(from);
  }

  async function reply({ definition }: Entry, { info }: Received, data: Omit<AnswerData, 're'>) {
    const to = senderId(info.sender);
    if (!roster.get(to)) return;
    await messages.send(definition.reply, { re: info.id, ...data }, { to });
  }

  async function run(entry: Entry, received: Received): Promise<Omit<AnswerData, 're'>> {
    const { definition, handler } = entry;
    const { info } = received;
    const from = senderId(info.sender);
    const refused = (refusal: Refusal) => ({ refused: refusal });
    const verdict = judge(connection, definition.ask, received);
    if (!verdict.ok) return refused(verdict.code === 'not-host' ? 'not-host' : 'invalid-data');
    if ((unanswered.get(from) ?? 0) >= MOST_FOR_ONE || inAll() >= MOST_IN_ALL) {
      report('rejected', 'flood', definition.type, `${from} has too many unanswered requests.`);
      return refused('busy');
    }
    note(from, 1);
    try {
      const answer = await handler(verdict.value, { ...info, refuse });
      const what = `the answer to "${definition.type}"`;
      const json = toJson(answer, what);
      checkOutput(definition.answer, json, what);
      return json === undefined ? {} : { answer: json };
    } catch (cause) {
      if (cause instanceof DeliberateRefusal) {
        return { ...refused('refused'), ...(cause.message && { reason: cause.message }) };
      }
      const why = messageOf(cause);
      report('failed', 'handler-failed', definition.type, `A handler threw: ${why}`);
      return refused('failed');
    } finally {
      note(from, -1);
    }
  }

  function report(
    kind: 'rejected' | 'failed',
    code: 'flood' | 'handler-failed',
    name: string,
    detail: string,
  ) {
    connection.report({ kind, code, mechanism: 'message', name, detail });
  }

  /* Who is gone waits for nothing: one who asks and rejoins would else shut out everybody where a person has to answer. */
  roster.onChange((change) => {
    if (change.type === 'cleared') unanswered.clear();
    if (change.type === 'gone') unanswered.delete(change.participant.sessionId);
  });
  messages.onAsk((received) => {
    const entry = entries.get(received.type)?.at(-1);
    if (!entry) return refuseAsNobody(received);
    if (received.info.sender.kind === 'server') return;
    /* A reply that could not be sent was reported by the sending. */
    void run(entry, received)
      .then((data) => reply(entry, received, data))
      .catch(() => undefined);
  });

  return {
    answer<Q, AI>(
      definition: RequestDefinition<Q, unknown, unknown, AI>,
      handler: AnswerHandler<Q, AI>,
    ) {
      const key = wireType(connection, definition.type);
      const entry: Entry = { definition, handler: handler as Entry['handler'] };
      entries.set(key, [...(entries.get(key) ?? []), entry]);
      return () => {
        entries.set(
          key,
          (entries.get(key) ?? []).filter((one) => one !== entry),
        );
      };
    },
    counts: () => ({
      answering: [...entries.values()].filter(({ length }) => length > 0).length,
      unanswered: inAll(),
    }),
  };
}

function refuse(reason = ''): never {
  throw new DeliberateRefusal(reason);
}
