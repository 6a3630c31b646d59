import { describe, expect, it } from 'vitest';
import { playRoom } from './roomFixture';

describe('joining', () => {
  it('gives the newcomer itself first, then everybody who is there, with counts that include it', () => {
    const play = playRoom();
    const ana = play.join('ana');
    const ben = play.join('ben', {}, { userData: { mood: 'good' } });
    play.join('cho');
    expect(play.types('cho')).toEqual(['joined', 'participants-joined']);
    expect(play.got('cho', 'joined')[0]).toMatchObject({
      local: { user_name: 'cho', joined_at: play.now(), will_eject_at: 0, owner: false },
      meetingSessionId: play.got('ana', 'joined')[0]?.meetingSessionId,
      sessionData: {},
      counts: { present: 3, hidden: 0 },
      maxAppMessageSize: 4096,
    });
    expect(play.got('cho', 'participants-joined')[0]).toMatchObject({
      participants: [{ session_id: ana }, { session_id: ben, userData: { mood: 'good' } }],
      counts: { present: 3, hidden: 0 },
    });
  });

  it('is announced to the others in batches, each newcomer once', () => {
    const play = playRoom();
    play.join('ana');
    const ben = play.join('ben');
    play.wait(99);
    const cho = play.join('cho');
    expect(play.got('ana', 'participants-joined')).toEqual([]);
    play.wait(1);
    const batch = play.got('ana', 'participants-joined');
    expect(batch.map(({ participants }) => participants.map((p) => p.session_id))).toEqual([
      [ben, cho],
    ]);
    // Cho had Ben in the own snapshot, so only Ben hears of Cho.
    expect(play.got('ben', 'participants-joined')).toHaveLength(2);
    expect(play.got('cho', 'participants-joined')).toHaveLength(1);
  });

  it('never puts more than 50 into one frame', () => {
    const play = playRoom();
    for (let index = 0; index < 120; index += 1) play.join(`p${index}`);
    play.wait(100);
    for (const name of ['p0', 'p119']) {
      const sizes = play.got(name, 'participants-joined').map((f) => f.participants.length);
      expect(sizes).toEqual([50, 50, 19]);
    }
  });

  it('is announced before anything else of the newcomer arrives', () => {
    const play = playRoom();
    play.join('ana');
    play.join('ben');
    play.send('ben', { type: 'app-message', data: 'hi', to: '*' });
    expect(play.types('ana')).toEqual(['joined', 'participants-joined', 'app-message']);
    play.join('cho');
    play.leave('cho');
    expect(play.types('ana').slice(3)).toEqual(['participants-joined', 'participant-left']);
    play.wait(1000);
    expect(play.types('ana')).toHaveLength(5);
  });

  it('gives a new session_id each time, and user_id and user_name from the token before all else', () => {
    const play = playRoom();
    const first = play.join('ana');
    play.leave('ana');
    const second = play.join('ana', { userId: 'u1', userName: 'Ana K.' });
    expect(second).not.toBe(first);
    expect(play.got('ana', 'joined')[0]?.local).toMatchObject({
      user_id: 'u1',
      user_name: 'Ana K.',
    });
    const ben = play.join('ben');
    expect(play.got('ben', 'joined')[0]?.local.user_id).toBe(ben);
  });

  it('lets nobody in twice over one connection', () => {
    const play = playRoom();
    play.join('ana');
    play.join('ana');
    expect(play.room.participants()).toHaveLength(1);
  });

  it('puts out who has the same user_id, where the room wants that', () => {
    const play = playRoom();
    const config = { enforce_unique_user_ids: true };
    const room = { id: 'id', name: 'r', url: 'http://local/r', config };
    play.join('ana', { userId: 'u1', room });
    play.join('ben', { room });
    const again = play.join('ana again', { userId: 'u1', room });
    expect(play.got('ana', 'fatal-error')).toMatchObject([{ error: { type: 'ejected' } }]);
    expect(play.inside().map(({ name }) => name)).toEqual(['ben', 'ana again']);
    play.join('cho', { userId: 'u1' });
    expect(play.room.participants().map((p) => p.participant.session_id)).toContain(again);
  });

  it('does without userData that is too large, and says so', () => {
    const play = playRoom();
    play.join('ana', {}, { userData: 'x'.repeat(4095) });
    expect(play.types('ana')).toEqual(['joined', 'nonfatal-error']);
    expect(play.got('ana', 'joined')[0]?.local).not.toHaveProperty('userData');
  });

  it('starts with the tracks that the room and the permissions allow', () => {
    const play = playRoom();
    play.join('ana', { startAudioOff: true });
    play.join('ben', { tokenPermissions: { canSend: ['audio'] } });
    expect(play.got('ana', 'joined')[0]?.local.tracks).toMatchObject({ audio: 'off', video: 'on' });
    expect(play.got('ben', 'joined')[0]?.local.tracks).toMatchObject({ audio: 'on', video: 'off' });
  });
});

describe('leaving', () => {
  it('is seen at once, with the counts that follow', () => {
    const play = playRoom();
    play.join('ana');
    const ben = play.join('ben');
    play.wait(100);
    play.forget();
    play.send('ben', { type: 'leave' });
    expect(play.got('ana', 'participant-left')).toMatchObject([
      { participant: { session_id: ben }, counts: { present: 1, hidden: 0 } },
    ]);
    play.send('ben', { type: 'set-user-name', userName: 'ghost' });
    expect(play.types('ana')).toEqual(['participant-left']);
  });

  it('happens by itself when the time is up', () => {
    const play = playRoom();
    play.join('ana', { ejectAt: play.now() + 60_000 });
    play.join('ben');
    play.wait(59_999);
    expect(play.room.participants()).toHaveLength(2);
    play.wait(1);
    expect(play.got('ana', 'fatal-error')).toHaveLength(1);
    expect(play.got('ben', 'participant-left')).toHaveLength(1);
    expect(play.room.nextDeadline()).toBeUndefined();
  });
});

describe('name and tracks', () => {
  it('reach everybody, the participant too', () => {
    const play = playRoom();
    play.join('ana');
    play.join('ben');
    play.wait(100);
    play.forget();
    play.send('ana', { type: 'set-user-name', userName: 'Ana K.' });
    play.send('ana', { type: 'set-tracks', tracks: { video: 'off' } });
    for (const name of ['ana', 'ben']) {
      expect(play.got(name, 'participant-updated').map((f) => f.participant)).toMatchObject([
        { user_name: 'Ana K.', tracks: { video: 'on' } },
        { user_name: 'Ana K.', tracks: { video: 'off', audio: 'on' } },
      ]);
    }
  });
});
