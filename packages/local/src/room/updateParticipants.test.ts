import { beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../protocol';
import { playRoom, type RoomPlay } from './roomFixture';

let play: RoomPlay;
let ids: Record<'host' | 'admin' | 'other' | 'guest', string>;

beforeEach(() => {
  play = playRoom();
  ids = {
    host: play.join('host', { isOwner: true }),
    admin: play.join('admin', { tokenPermissions: { canAdmin: ['participants'] } }),
    other: play.join('other', { tokenPermissions: { canAdmin: true } }),
    guest: play.join('guest'),
  };
  play.wait(100);
  play.forget();
});

function ask(by: string, whom: string, properties: JsonObject): void {
  play.send(by, { type: 'update-participants', participants: { [whom]: properties } });
}

function isIn(id: string): boolean {
  return play.room.participants().some(({ participant }) => participant.session_id === id);
}

function permissions(id: string): unknown {
  const found = play.room.participants().find(({ participant }) => participant.session_id === id);
  return found?.participant.permissions;
}

describe('eject', () => {
  it('ends the call for one and looks like leaving to the others', () => {
    ask('host', ids.guest, { eject: true });
    expect(play.got('guest', 'fatal-error')).toMatchObject([{ error: { type: 'ejected' } }]);
    expect(play.got('host', 'participant-left')).toMatchObject([
      { participant: { session_id: ids.guest } },
    ]);
  });

  it.each([
    ['guest', 'host', false],
    ['guest', 'other', false],
    ['admin', 'host', false],
    ['admin', 'other', false],
    ['admin', 'guest', true],
    ['host', 'other', true],
  ] as const)('by %s of %s: %s', (by, whom, isPutOut) => {
    ask(by, ids[whom], { eject: true });
    expect(isIn(ids[whom])).toBe(!isPutOut);
  });

  it('of everybody else leaves those who may not be ejected', () => {
    ask('admin', '*', { eject: true });
    expect([ids.host, ids.admin, ids.other, ids.guest].map(isIn)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('setAudio and setVideo', () => {
  it('switch off for everybody to see, and never on', () => {
    ask('admin', ids.guest, { setAudio: false });
    for (const name of ['guest', 'host']) {
      expect(play.got(name, 'participant-updated').map((f) => f.participant)).toMatchObject([
        { session_id: ids.guest, tracks: { audio: 'off', video: 'on' } },
      ]);
    }
    play.forget();
    ask('admin', ids.guest, { setAudio: true, setVideo: true });
    ask('guest', ids.host, { setVideo: false });
    expect(play.types('host')).toEqual([]);
  });
});

describe('updatePermissions', () => {
  it('changes what is named and switches off what may no longer be sent', () => {
    ask('host', ids.guest, { updatePermissions: { canSend: ['audio'], canAdmin: ['bogus'] } });
    expect(permissions(ids.guest)).toEqual({
      hasPresence: true,
      canSend: ['audio'],
      canReceive: { base: true },
      canAdmin: false,
    });
    expect(play.got('host', 'participant-updated').at(-1)?.participant.tracks.video).toBe('off');
    play.send('guest', { type: 'set-tracks', tracks: { video: 'on' } });
    expect(play.got('host', 'participant-updated').at(-1)?.participant.tracks.video).toBe('off');
  });

  it('makes a complete set true and an empty one false', () => {
    ask('host', ids.guest, {
      updatePermissions: { canAdmin: ['participants', 'streaming', 'transcription'], canSend: [] },
    });
    expect(permissions(ids.guest)).toMatchObject({ canAdmin: true, canSend: false });
  });

  it('merges canReceive by its fields', () => {
    ask('host', ids.guest, { updatePermissions: { canReceive: { byUserId: { u: true } } } });
    ask('host', ids.guest, { updatePermissions: { canReceive: { base: false } } });
    expect(permissions(ids.guest)).toMatchObject({
      canReceive: { base: false, byUserId: { u: true } },
    });
  });

  it.each([
    ['guest', 'guest', { canAdmin: true }, { canAdmin: false }],
    ['admin', 'host', { canAdmin: false }, { canAdmin: true }],
    ['host', 'host', { canAdmin: false }, { canAdmin: true }],
    ['admin', 'other', { canAdmin: false }, { canAdmin: true }],
    ['admin', 'other', { canAdmin: ['participants'] }, { canAdmin: ['participants'] }],
    ['admin', 'admin', { canAdmin: false }, { canAdmin: false }],
    ['host', 'other', { canAdmin: false }, { canAdmin: false }],
  ] as const)('by %s of %s to %j', (by, whom, change, after) => {
    ask(by, ids[whom], { updatePermissions: structuredClone(change) as unknown as JsonObject });
    expect(permissions(ids[whom])).toMatchObject(after);
  });

  it('hides and shows again; the hidden one still gets messages', () => {
    ask('host', ids.guest, { updatePermissions: { hasPresence: false } });
    expect(play.got('other', 'participant-left')).toMatchObject([
      {
        participant: { session_id: ids.guest },
        reason: 'hidden',
        counts: { present: 3, hidden: 1 },
      },
    ]);
    expect(play.types('guest')).toEqual(['participant-updated', 'counts']);
    play.forget();
    play.send('guest', { type: 'set-user-data', userData: 1 });
    play.send('host', { type: 'app-message', data: 'hello', to: '*' });
    play.wait(500);
    expect(play.types('other')).toEqual(['app-message']);
    expect(play.types('guest')).toEqual(['participant-updated', 'app-message']);
    play.forget();
    ask('host', ids.guest, { updatePermissions: { hasPresence: true } });
    expect(play.got('other', 'participants-joined')).toMatchObject([
      { participants: [{ session_id: ids.guest, userData: 1 }], counts: { present: 4, hidden: 0 } },
    ]);
  });

  it('by the server changes whom it names and, with *, everybody else', () => {
    const { room } = play;
    const wanted = { [ids.guest]: { canSend: true }, '*': { canSend: false } };
    play.handOut(room.changePermissions(wanted, play.now()));
    expect(permissions(ids.guest)).toMatchObject({ canSend: true });
    expect(permissions(ids.host)).toMatchObject({ canSend: false });
  });
});

describe('hidden participants', () => {
  it('are counted and not seen', () => {
    const hidden = play.join('eve', { tokenPermissions: { hasPresence: false } });
    play.wait(100);
    expect(play.got('host', 'counts')).toMatchObject([{ counts: { present: 4, hidden: 1 } }]);
    expect(play.got('eve', 'participants-joined')[0]?.participants).toHaveLength(4);
    play.join('late');
    const [seen] = play.got('late', 'participants-joined');
    expect(seen?.participants.map((p) => p.session_id)).not.toContain(hidden);
    play.leave('eve');
    expect(play.got('host', 'counts').at(-1)).toMatchObject({ counts: { hidden: 0 } });
    expect(play.got('host', 'participant-left')).toEqual([]);
  });
});
