import { expectTypeOf, test } from 'vitest';
import {
  useFloorCue,
  useHostQueue,
  useStage,
  type RequestDisabledReason,
  type Sender,
  type StageDenial,
  type StageEntry,
} from '../index';

test('the stage', () => {
  const stage = useStage({ limit: 2 });
  expectTypeOf(stage.onStage).toEqualTypeOf<readonly StageEntry[]>();
  expectTypeOf(stage.mine).toEqualTypeOf<'off' | 'requested' | 'invited' | 'on'>();
  expectTypeOf(stage.bring).toExtend<
    (sessionId: string, options?: { consent?: boolean }) => Promise<void>
  >();
  expectTypeOf(stage.invited).toEqualTypeOf<readonly StageEntry[]>();
  expectTypeOf(stage.accept).toEqualTypeOf<() => Promise<void>>();
  expectTypeOf(stage.decline).toEqualTypeOf<() => Promise<void>>();
  expectTypeOf(stage.leave).toExtend<(event: object) => unknown>();
  expectTypeOf(stage.deny).toEqualTypeOf<(sessionId: string) => Promise<void>>();
  expectTypeOf(stage.putBack).toEqualTypeOf<(sessionId: string) => Promise<void>>();
  expectTypeOf(stage.denial).toEqualTypeOf<StageDenial | null>();
  expectTypeOf(stage.disabledReason).toEqualTypeOf<RequestDisabledReason | undefined>();
  expectTypeOf(useHostQueue().putBack).toEqualTypeOf(stage.putBack);
  // @ts-expect-error a participant is brought by its session_id
  void stage.bring({ sessionId: 'x' });
});

test('the floor cue', () => {
  const { cue, accept, dismiss } = useFloorCue({ onFloor: 'unmute' });
  expectTypeOf(cue).toEqualTypeOf<{ readonly from: Sender; readonly at: number } | null>();
  expectTypeOf(accept).toEqualTypeOf<() => Promise<void>>();
  expectTypeOf(dismiss).toEqualTypeOf<() => void>();
  // @ts-expect-error no such mode
  useFloorCue({ onFloor: 'always' });
});
