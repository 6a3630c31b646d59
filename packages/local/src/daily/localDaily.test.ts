import { afterEach, describe, expect, it } from 'vitest';
import type { ClientFrame, RoomFrame } from '../protocol';
import { createLocalDaily, type LocalDaily } from './localDaily';
import { joinRoom, NO_TRACKS, type JoinedParticipant } from './participantFixture';

const QUICK = { intervals: { userData: 2, sessionData: 2, joins: 2 } };

const open: LocalDaily[] = [];
afterEach(() => {
  for (const daily of open.splice(0)) daily.close();
});

function makeDaily(options: Parameters<typeof createLocalDaily>[0] = QUICK): LocalDaily {
  const daily = createLocalDaily(options);
  open.push(daily);
  return daily;
}

function fatal(participant: JoinedParticipant): string | undefined {
  return participant.of('fatal-error')[0]?.error.type;
}

describe('joining', () => {
  it('makes an unknown room, unless it is told not to', async () => {
    const ana = await joinRoom(makeDaily(), 'town-hall', { userName: 'Ana' });
    expect(ana.of('joined')[0]).toMatchObject({
      local: { user_name: 'Ana', owner: false },
      room: { name: 'town-hall' },
    });
    const ben = await joinRoom(makeDaily({ autoCreateRooms: false }), 'town-hall');
    expect(fatal(ben)).toBe('no-room');
    const cho = await joinRoom(makeDaily(), 'not a name');
    expect(fatal(cho)).toBe('no-room');
  });

  it('never delivers from inside connect or send', async () => {
    const daily = makeDaily();
    const ana = await joinRoom(daily, 'r');
    const ben = await joinRoom(daily, 'r');
    await daily.whenIdle();
    const before = ben.frames.length;
    ana.line.send({ type: 'app-message', data: { type: 'hi' }, to: '*' });
    expect(ben.frames).toHaveLength(before);
    await daily.whenIdle();
    expect(ben.of('app-message')).toHaveLength(1);
  });

  it('takes frames that follow the join at once', async () => {
    const daily = makeDaily();
    const { frames } = await new Promise<{ frames: RoomFrame[] }>((resolve) => {
      const received: RoomFrame[] = [];
      void daily
        .connect(`${daily.origin}/r`, {
          onFrame(frame) {
            received.push(frame);
            if (frame.type === 'participant-updated') resolve({ frames: received });
          },
          onClose: () => undefined,
        })
        .then((line) => {
          line.send({ type: 'join', tracks: NO_TRACKS });
          line.send({ type: 'set-user-name', userName: 'Ana' });
        });
    });
    expect(frames.map(({ type }) => type)).toEqual(['joined', 'participant-updated']);
  });

  it('shares no object between participants', async () => {
    const daily = makeDaily();
    const ana = await joinRoom(daily, 'r');
    const ben = await joinRoom(daily, 'r');
    const cho = await joinRoom(daily, 'r');
    ana.line.send({ type: 'app-message', data: { list: [1] }, to: '*' });
    await daily.whenIdle();
    const [ofBen, ofCho] = [ben.of('app-message')[0], cho.of('app-message')[0]];
    expect(ofBen).toEqual(ofCho);
    expect(ofBen?.data).not.toBe(ofCho?.data);
  });

  it('rejects a URL that is none and a Daily that was closed', async () => {
    const daily = makeDaily();
    const listener = { onFrame: () => undefined, onClose: () => undefined };
    await expect(daily.connect('nonsense', listener)).rejects.toThrow(/"nonsense" is not a URL/);
    daily.close();
    await expect(daily.connect(`${daily.origin}/r`, listener)).rejects.toThrow(/was closed/);
  });

  it('closes the line of somebody who sends nonsense, and nobody else suffers', async () => {
    const daily = makeDaily();
    const ana = await joinRoom(daily, 'r');
    const eve = await joinRoom(daily, 'r');
    eve.line.send({ type: 'nonsense' } as unknown as ClientFrame);
    await daily.whenIdle();
    expect(eve.closed[0]).toMatch(/not one of a call machine/);
    expect(ana.closed).toEqual([]);
    expect(ana.of('participant-left')).toHaveLength(1);
  });
});

describe('tokens', () => {
  it('make owners and names', async () => {
    const daily = makeDaily();
    const token = await daily.createToken({
      room_name: 'r',
      is_owner: true,
      user_name: 'Host',
      user_id: 'u1',
    });
    const host = await joinRoom(daily, 'r', { token, userName: 'ignored' });
    expect(host.of('joined')[0]?.local).toMatchObject({
      owner: true,
      user_name: 'Host',
      user_id: 'u1',
      permissions: { canAdmin: true },
    });
  });

  it('that are expired, early, foreign, forged or garbage let nobody in', async () => {
    const daily = makeDaily();
    const other = makeDaily({ apiKey: 'another' });
    const seconds = Math.floor(Date.now() / 1000);
    const cases: [string, string][] = [
      [await daily.createToken({ exp: seconds - 5 }), 'exp-token'],
      [await daily.createToken({ nbf: seconds + 500 }), 'nbf-token'],
      [await daily.createToken({ room_name: 'elsewhere' }), 'not-allowed'],
      [await other.createToken({ room_name: 'r', is_owner: true }), 'not-allowed'],
      ['eyJhbGciOiJub25lIn0.eyJvIjp0cnVlfQ.', 'not-allowed'],
      ['garbage', 'not-allowed'],
    ];
    for (const [token, type] of cases) {
      const refused = await joinRoom(daily, 'r', { token });
      expect(fatal(refused)).toBe(type);
      expect(refused.of('joined')).toEqual([]);
    }
  });

  it('are needed for a private room', async () => {
    const daily = makeDaily();
    await daily.createRoom({ name: 'board', privacy: 'private' });
    expect(fatal(await joinRoom(daily, 'board'))).toBe('not-allowed');
    const token = await daily.createToken({ room_name: 'board' });
    expect(fatal(await joinRoom(daily, 'board', { token }))).toBeUndefined();
  });
});

describe('rooms', () => {
  it('are closed before nbf, after exp and when full', async () => {
    const daily = makeDaily();
    const seconds = Math.floor(Date.now() / 1000);
    await daily.createRoom({ name: 'past', properties: { exp: seconds - 1 } });
    await daily.createRoom({ name: 'early', properties: { nbf: seconds + 500 } });
    await daily.createRoom({ name: 'small', properties: { max_participants: 1 } });
    expect(fatal(await joinRoom(daily, 'past'))).toBe('exp-room');
    expect(fatal(await joinRoom(daily, 'early'))).toBe('nbf-room');
    const first = await joinRoom(daily, 'small');
    const second = await joinRoom(daily, 'small');
    expect(fatal(second)).toBe('meeting-full');
    expect(second.of('fatal-error')[0]?.errorMsg).toBe('Meeting is full');
    first.line.send({ type: 'leave' });
    expect(fatal(await joinRoom(daily, 'small'))).toBeUndefined();
  });

  it('hide everybody but owners where their properties say so', async () => {
    const daily = makeDaily();
    await daily.createRoom({ name: 'hall', properties: { enable_hidden_participants: true } });
    const host = await joinRoom(daily, 'hall', {
      token: await daily.createToken({ is_owner: true }),
    });
    const guest = await joinRoom(daily, 'hall');
    expect(guest.of('joined')[0]).toMatchObject({
      local: { permissions: { hasPresence: false } },
      counts: { present: 1, hidden: 1 },
    });
    await daily.whenIdle();
    expect(host.of('counts')).toMatchObject([{ counts: { hidden: 1 } }]);
    expect(host.of('participants-joined')).toEqual([]);
  });

  it('start with microphone and camera as their properties say', async () => {
    const daily = makeDaily();
    await daily.createRoom({ name: 'quiet', properties: { start_audio_off: true } });
    const ana = await joinRoom(daily, 'quiet', {
      tracks: { ...NO_TRACKS, audio: 'on', video: 'on' },
    });
    expect(ana.of('joined')[0]?.local.tracks).toMatchObject({ audio: 'off', video: 'on' });
  });
});

describe('the server', () => {
  it('sends to everybody or to one, as API', async () => {
    const daily = makeDaily();
    const ana = await joinRoom(daily, 'r');
    const ben = await joinRoom(daily, 'r');
    await daily.sendAppMessage('r', { type: 'note' });
    await daily.sendAppMessage('r', { type: 'mine' }, ben.of('joined')[0]?.local.session_id);
    await daily.whenIdle();
    expect(ana.of('app-message')).toEqual([
      { type: 'app-message', data: { type: 'note' }, fromId: 'API' },
    ]);
    expect(ben.of('app-message').map(({ data }) => data)).toEqual([
      { type: 'note' },
      { type: 'mine' },
    ]);
  });

  it('is told when nobody is there to hear it, or the message is too large', async () => {
    const daily = makeDaily();
    await expect(daily.sendAppMessage('r', {})).rejects.toThrow('room r not found');
    await daily.createRoom({ name: 'r' });
    await expect(daily.sendAppMessage('r', {})).rejects.toThrow(/does not seem to be hosting/);
    await joinRoom(daily, 'r');
    await expect(daily.sendAppMessage('r', 'x'.repeat(4095))).rejects.toThrow(/4097 characters/);
  });

  it('closes every line when it closes', async () => {
    const daily = makeDaily();
    const ana = await joinRoom(daily, 'r');
    daily.close();
    await Promise.resolve();
    expect(ana.closed).toEqual(['The local Daily was closed.']);
  });
});
