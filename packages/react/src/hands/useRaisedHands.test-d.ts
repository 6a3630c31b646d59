import { expectTypeOf, test } from 'vitest';
import {
  useChatModeration,
  useHandRaise,
  useHostQueue,
  useRaisedHands,
  type RaisedHand,
  type Status,
} from '../index';

test('the own hand', () => {
  const hand = useHandRaise();
  expectTypeOf(hand.isRaised).toBeBoolean();
  expectTypeOf(hand.position).toEqualTypeOf<number | undefined>();
  expectTypeOf(hand.disabledReason).toEqualTypeOf<
    'closed' | 'not-joined' | 'no-presence' | undefined
  >();
  expectTypeOf(hand.loweredBy).toEqualTypeOf<'host' | 'speaking' | undefined>();
  expectTypeOf(hand.status).toEqualTypeOf<Status>();
  for (const action of [hand.raise, hand.lower, hand.toggle]) {
    expectTypeOf(action).toEqualTypeOf<() => Promise<void>>();
  }
});

test('the queue', () => {
  const hands = useRaisedHands({ call: null, stageLimit: 2 });
  expectTypeOf(hands.queue).toEqualTypeOf<readonly RaisedHand[]>();
  expectTypeOf(hands.callNext).returns.resolves.toEqualTypeOf<RaisedHand | undefined>();
  expectTypeOf(hands.setOpen).parameter(0).toBeBoolean();
  expectTypeOf(hands.move).toEqualTypeOf<(sessionId: string, to: number) => Promise<void>>();
  // @ts-expect-error lowering needs to know whose hand
  void hands.lower();
  // @ts-expect-error the queue is shared by all readers
  hands.queue.pop();
});

test('actions fit onClick, also those that may be given something', () => {
  expectTypeOf(useRaisedHands().callNext).toExtend<(event: Event) => unknown>();
  expectTypeOf(useHostQueue().callNext).toExtend<(event: Event) => unknown>();
  expectTypeOf(useChatModeration().pause).toExtend<(event: Event) => unknown>();
  void useRaisedHands().callNext({ consent: true });
  void useHostQueue().callNext('cue');
  // @ts-expect-error no such way to call
  void useHostQueue().callNext('ask');
  expectTypeOf(useRaisedHands().lowerAll).toExtend<(event: object) => unknown>();
  expectTypeOf(useHandRaise().toggle).toExtend<(event: object) => unknown>();
});
