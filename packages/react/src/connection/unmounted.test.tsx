import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  defineMessage,
  inParts,
  defineParticipantValue,
  defineSessionValue,
  roleClaim,
  useAppMessage,
  useChat,
  useHandRaise,
  useLocalParticipantValue,
  useMeetingSessionValue,
  useRoles,
  useStage,
} from '../index';
import { inCall } from '../testing/inCall';

const essay = defineMessage<{ text: string }>('unmount-essay', { maxSize: inParts(60_000) });
const seat = defineParticipantValue('unmount-seat', { initial: 0 });
const scene = defineSessionValue('unmount-scene', { initial: 'lobby' });

const room = roomForEachTest();
afterEach(cleanup);

function useActions() {
  const [, setSeat] = useLocalParticipantValue(seat);
  const [, claim] = useLocalParticipantValue(roleClaim);
  const [, setScene] = useMeetingSessionValue(scene);
  const send = useAppMessage(essay);
  const chat = useChat();
  const { raise } = useHandRaise();
  const { setRole } = useRoles();
  const { bring } = useStage();
  return { setSeat, claim, setScene, send, say: chat.send, raise, setRole, bring };
}

describe('actions whose component is unmounted while they run', () => {
  it('come to their end, for whoever awaits them and in the room', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const call = await room.join('Ana', { owner: true });
    const ben = await room.join('Ben');
    const id = call.participants().local.session_id;
    const benId = ben.participants().local.session_id;
    const { result, unmount } = renderHook(useActions, { wrapper: inCall(call) });
    const actions = result.current;
    const running = Promise.all([
      actions.setSeat(4),
      actions.claim('interpreter'),
      actions.setScene('talk'),
      actions.send({ text: 'x'.repeat(9_000) }),
      actions.say('Hello'),
      actions.raise(),
      actions.setRole(id, 'speaker'),
      actions.bring(benId),
    ]);
    unmount();
    await act(() => running);
    await room.settle();
    const seen = Object.values(ben.participants()).find(({ session_id: one }) => one === id);
    expect(seen?.userData).toMatchObject({ 'unmount-seat': 4, role: 'interpreter', handRaised: 1 });
    expect(ben.meetingSessionState().data).toMatchObject({
      'unmount-scene': 'talk',
      stage: [benId],
      roles: { [id]: 'speaker' },
    });
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  it('fail with a typed error when the call is destroyed meanwhile, and nobody need listen', async () => {
    const unhandled = vi.fn<(cause: unknown) => void>();
    process.on('unhandledRejection', unhandled);
    const call = await room.join('Ana', { owner: true });
    const { result, unmount } = renderHook(useActions, { wrapper: inCall(call) });
    const { setScene, send, setRole } = result.current;
    const outcomes = [
      setScene('talk'),
      send({ text: 'x'.repeat(9_000) }),
      setRole('nobody', 'speaker'),
    ];
    unmount();
    await call.destroy();
    for (const outcome of await Promise.allSettled(outcomes)) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ name: 'BackchannelError' });
      }
    }
    await setScene('again').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
