import { type } from 'arktype';
import * as v from 'valibot';
import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  defineMessage,
  defineParticipantValue,
  defineRequest,
  defineSessionValue,
  type MessageDefinition,
  type Messages,
  type ParticipantValueDefinition,
  type Recipient,
  type RequestDefinition,
  type Requests,
  type Sender,
  type SendReceipt,
  type SessionValueDefinition,
} from '../index';

declare const messages: Messages;
declare const requests: Requests;

test('a schema gives the type', () => {
  const reaction = defineMessage('types-reaction', { schema: v.object({ emoji: v.string() }) });
  expectTypeOf(reaction).toEqualTypeOf<MessageDefinition<{ emoji: string }>>();
  const seat = defineParticipantValue('types-seat', { schema: v.number(), initial: 0 });
  expectTypeOf(seat).toEqualTypeOf<ParticipantValueDefinition<number>>();
});

test('without a schema the type is given', () => {
  const scene = defineSessionValue<'lobby' | 'talk'>('types-scene', { initial: 'lobby' });
  expectTypeOf(scene).toEqualTypeOf<SessionValueDefinition<'lobby' | 'talk'>>();
  // @ts-expect-error not one of the scenes
  defineSessionValue<'lobby' | 'talk'>('types-other', { initial: 'break' });
});

test('data and recipients are checked where they are sent', () => {
  const buzz = defineMessage<{ volume: number }>('types-core-buzz');
  void messages.send(buzz, { volume: 1 }, { to: { role: 'host' } });
  // @ts-expect-error volume is a number
  void messages.send(buzz, { volume: 'loud' });
  // @ts-expect-error one kind of recipient at a time
  const both: Recipient = { role: 'host', userId: 'u1' };
  void both;
  messages.subscribe(buzz, (data, { sender }) => {
    expectTypeOf(data.volume).toBeNumber();
    if (sender.kind === 'participant') expectTypeOf(sender.sessionId).toBeString();
    // @ts-expect-error the server has no session_id
    void sender.sessionId;
  });
});

test('a schema that changes the type: what goes in is sent, what comes out is read', () => {
  const at = defineMessage('types-at', {
    schema: v.object({ at: v.pipe(v.string(), v.toDate()) }),
  });
  expectTypeOf(at).toEqualTypeOf<MessageDefinition<{ at: Date }, { at: string }>>();
  void messages.send(at, { at: '2026-01-01' });
  // @ts-expect-error what is read is not what is sent
  void messages.send(at, { at: new Date() });
  messages.subscribe(at, (data) => expectTypeOf(data).toEqualTypeOf<{ at: Date }>());
});

test('any library that speaks Standard Schema gives the types, without a type argument', () => {
  const zod = defineMessage('types-zod', {
    schema: z.object({ n: z.number(), tags: z.array(z.string()).default([]) }),
  });
  expectTypeOf(zod).toEqualTypeOf<
    MessageDefinition<{ n: number; tags: string[] }, { n: number; tags?: string[] | undefined }>
  >();
  const ark = defineMessage('types-ark', {
    schema: type({ n: 'number', at: 'string.date.parse' }),
  });
  expectTypeOf(ark).toEqualTypeOf<
    MessageDefinition<{ n: number; at: Date }, { n: number; at: string }>
  >();
  const bare = defineMessage('types-bare-cue', { from: 'host' });
  expectTypeOf(bare).toEqualTypeOf<MessageDefinition<Record<string, never>>>();
});

test('a wire format reads and writes what goes into the schema', () => {
  defineMessage<{ text: string }>('types-wire', {
    wire: {
      match: (raw) => typeof raw === 'object',
      read: ({ body }: { body: string }) => ({ text: body }),
      write: ({ text }) => ({ kind: 'chat', body: text }),
    },
  });
  defineMessage('types-wire-schema', {
    schema: v.object({ at: v.pipe(v.string(), v.toDate()) }),
    wire: {
      match: (raw) => typeof raw === 'string',
      read: (raw: string) => ({ at: raw }),
      write: (data) => {
        expectTypeOf(data).toEqualTypeOf<{ at: string }>();
        return data.at;
      },
    },
  });
  defineMessage<{ text: string }>('types-wire-wrong', {
    // @ts-expect-error it reads something else
    wire: { match: () => true, read: () => ({ body: '' }), write: () => ({}) },
  });
});

test('requests: ask, answer and recipient', () => {
  const seatOf = defineRequest('types-seat-of', {
    schema: v.object({ row: v.number() }),
    answer: v.object({ at: v.pipe(v.string(), v.toDate()) }),
  });
  expectTypeOf(seatOf).toEqualTypeOf<
    RequestDefinition<{ row: number }, { at: Date }, { row: number }, { at: string }>
  >();
  expectTypeOf(requests.request(seatOf, { row: 1 }, { to: 'someone' })).toEqualTypeOf<
    Promise<{ at: Date }>
  >();
  // @ts-expect-error a request asks exactly one
  void requests.request(seatOf, { row: 1 }, { to: ['one', 'two'] });
  // @ts-expect-error and has to say whom
  void requests.request(seatOf, { row: 1 }, {});
  // @ts-expect-error row is a number
  void requests.request(seatOf, { row: 'first' }, { to: 'someone' });
  requests.answer(seatOf, ({ row }, { sender, refuse }) => {
    expectTypeOf(row).toBeNumber();
    expectTypeOf(sender).toEqualTypeOf<Sender>();
    return row > 0 ? { at: '2026-01-01' } : refuse('No such row.');
  });
  // @ts-expect-error an answer of another shape
  requests.answer(seatOf, () => ({ seat: '1A' }));
  const bare = defineRequest<{ door: number }, boolean>('types-door');
  requests.answer(bare, async ({ door }) => door > 1);
  expectTypeOf(requests.request(bare, { door: 1 }, { to: 'someone' })).resolves.toBeBoolean();
});

test('the sender: what Daily vouches for, and roles where there are any', () => {
  const buzz = defineMessage<{ volume: number }>('types-sender-buzz');
  messages.subscribe(buzz, (_data, { sender, to, replayed }) => {
    if (sender.kind === 'server') return;
    expectTypeOf(sender.isHost).toBeBoolean();
    expectTypeOf(sender.role).toEqualTypeOf<string | undefined>();
    expectTypeOf(sender.claimedRole).toEqualTypeOf<string | undefined>();
    expectTypeOf(to).toExtend<string | object>();
    expectTypeOf(replayed).toBeBoolean();
  });
  expectTypeOf(
    messages.send(buzz, { volume: 1 }, { to: ['a', 'b'], whenNotJoined: 'wait' }),
  ).toEqualTypeOf<Promise<SendReceipt>>();
  // @ts-expect-error a recipient is no number
  void messages.send(buzz, { volume: 1 }, { to: 7 });
});
