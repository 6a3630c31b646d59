import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it, vi } from 'vitest';
import { messageService, type MessageGap } from '../index';
import { observe } from '../../test/room/observe';

const room = roomForEachTest();

async function join() {
  const call = await room.join('Ana');
  const { connection, events } = observe(call);
  const gaps: MessageGap[] = [];
  connection.use(messageService).onGap((gap) => gaps.push(gap));
  const told = () => events.filter(({ kind }) => kind === 'gap');
  const id = () => call.participants().local.session_id;
  return { call, gaps, id, told };
}

describe('a gap', () => {
  it('is told when the network was interrupted and is back, with how long it was', async () => {
    const { gaps, id, told } = await join();
    const before = id();
    const since = Date.now();
    room.daily.faults.interrupt(120, before);
    await vi.waitFor(() => expect(gaps).toHaveLength(1));
    expect(id()).toBe(before);
    const [gap] = gaps;
    expect(gap?.kind).toBe('interrupted');
    expect(gap?.since).toBeGreaterThanOrEqual(since);
    expect(gap?.lasted).toBeGreaterThan(0);
    expect(gap?.lasted).toBeLessThanOrEqual(Date.now() - since);
    expect(told()).toHaveLength(1);
    expect(told()[0]?.detail).toContain(`${gap?.lasted} ms`);
  });

  it('is told when the connection was lost and the room is joined again', async () => {
    const { call, gaps, id, told } = await join();
    const before = id();
    room.daily.faults.disconnect(before);
    await vi.waitFor(() => expect(call.meetingState()).toBe('error'));
    expect(gaps).toEqual([]);
    await call.join(await room.joinOptions('Ana'));
    expect(id()).not.toBe(before);
    expect(gaps).toEqual([expect.objectContaining({ kind: 'rejoined' })]);
    expect(told()).toHaveLength(1);
  });

  it('is told when the room was left and is joined again, but not for another room', async () => {
    const { call, gaps } = await join();
    expect(gaps).toEqual([]);
    await call.leave();
    const { url } = await room.daily.createRoom({ name: 'elsewhere' });
    await call.join({ url, startAudioOff: true, startVideoOff: true });
    expect(gaps).toEqual([]);
    await call.leave();
    await call.join({ url, startAudioOff: true, startVideoOff: true });
    expect(gaps).toEqual([expect.objectContaining({ kind: 'rejoined' })]);
  });
});
