import { createTestRoom } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it, vi } from 'vitest';
import { connect, defineMessage, messageService } from '../index';

const cue = defineMessage<{ n: number }>('wait-cue');

const room = roomForEachTest();

function setUp() {
  const call = room.createCall();
  const connection = connect(call);
  const { send } = connection.use(messageService);
  const sendLater = (n: number, to?: { role: string }) =>
    send(cue, { n }, { whenNotJoined: 'wait', to });
  return { call, connection, send, sendLater };
}

async function listen(name: string, owner = false) {
  const call = await room.join(name, { owner });
  const heard: number[] = [];
  call.on('app-message', ({ data }) => heard.push((data as { n: number }).n));
  return heard;
}

describe('a message before the join', () => {
  it('is rejected unless it is told to wait', async () => {
    const { send } = setUp();
    await expect(send(cue, { n: 1 })).rejects.toMatchObject({ code: 'not-joined' });
  });

  it('that waits goes out when the call is joined, to those who are there', async () => {
    const everybody = await listen('Ben');
    const host = await listen('Hana', true);
    const { call, connection, sendLater } = setUp();
    const sent = [sendLater(1), sendLater(2, { role: 'host' })];
    await Promise.resolve();
    expect(connection.snapshot()['waiting-to-join']).toBe(2);
    await call.join(await room.joinOptions('Ana'));
    const [toAll, toHost] = await Promise.all(sent);
    await room.settle();
    expect(everybody).toEqual([1]);
    expect([...host].sort()).toEqual([1, 2]);
    expect(toHost?.recipients).toBe(1);
    expect(toAll?.id).toBeTypeOf('string');
    expect(connection.snapshot()['waiting-to-join']).toBe(0);
  });

  it('never goes to another room than the one it waited for', async () => {
    const heard = await listen('Ben');
    const other = await createTestRoom();
    const { call, sendLater } = setUp();
    await call.join(await room.joinOptions('Ana'));
    await call.leave();
    const sent = sendLater(1);
    const { url } = await other.daily.createRoom({ name: 'elsewhere' });
    await Promise.all([
      expect(sent).rejects.toMatchObject({ code: 'other-room' }),
      call.join({ url, startAudioOff: true, startVideoOff: true }),
    ]);
    await room.settle();
    expect(heard).toEqual([]);
    await call.leave();
    await other.close();
  });

  it('goes out when the same room is joined again', async () => {
    const heard = await listen('Ben');
    const { call, sendLater } = setUp();
    await call.join(await room.joinOptions('Ana'));
    await call.leave();
    const sent = sendLater(1);
    await call.join(await room.joinOptions('Ana'));
    await sent;
    await room.settle();
    expect(heard).toEqual([1]);
  });

  it('waits with at most nineteen others', async () => {
    const { call, sendLater } = setUp();
    const sent = Array.from({ length: 21 }, (_, n) => sendLater(n));
    await expect(sent[20]).rejects.toMatchObject({ code: 'not-joined', details: { most: 20 } });
    await call.join(await room.joinOptions('Ana'));
    await expect(Promise.all(sent.slice(0, 20))).resolves.toHaveLength(20);
  });

  it('waits ten seconds at most', async () => {
    const { sendLater } = setUp();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await Promise.all([
      expect(sendLater(1)).rejects.toMatchObject({
        code: 'not-joined',
        message: expect.stringContaining('10 s') as string,
      }),
      vi.advanceTimersByTimeAsync(10_000),
    ]);
    vi.useRealTimers();
  });

  it('ends with a destroyed call, and by its signal', async () => {
    const { call, send, sendLater } = setUp();
    const signal = { aborted: false };
    const aborted = send(cue, { n: 2 }, { whenNotJoined: 'wait', signal });
    signal.aborted = true;
    await Promise.all([
      expect(aborted).rejects.toMatchObject({ code: 'aborted' }),
      call.join(await room.joinOptions('Ana')),
    ]);
    await call.leave();
    const waiting = sendLater(1);
    await Promise.all([
      expect(waiting).rejects.toMatchObject({ code: 'not-joined' }),
      call.destroy(),
    ]);
  });
});
