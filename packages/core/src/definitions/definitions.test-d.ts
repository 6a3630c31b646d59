import * as v from 'valibot';
import { expectTypeOf, test } from 'vitest';
import {
  defineMessage,
  defineParticipantValue,
  defineSessionValue,
  type MessageDefinition,
  type Messages,
  type ParticipantValueDefinition,
  type Recipient,
  type SessionValueDefinition,
} from '../index';

declare const messages: Messages;

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
