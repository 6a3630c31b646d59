import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, ParticipantCounts, WireParticipant } from '../protocol';
import { decodeClientFrame } from './decodeClientFrame';
import { playRoom, type RoomPlay } from './roomFixture';

const NAMES = ['ana', 'ben', 'cho', 'dan'];

const step = fc.record({
  who: fc.constantFrom(...NAMES),
  what: fc.constantFrom('enter', 'leave', 'data', 'session', 'delete', 'name', 'hide', 'message'),
  value: fc.integer({ min: 0, max: 9 }),
  pause: fc.integer({ min: 0, max: 700 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface View {
  others: Map<string, WireParticipant>;
  self: WireParticipant;
  counts: ParticipantCounts;
  sessionData: Json;
}

function play(steps: Step[]): RoomPlay {
  const room = playRoom();
  const inside = new Set<string>();
  room.join('host', { isOwner: true });
  for (const { who, what, value, pause } of steps) {
    if (what === 'enter' && !inside.has(who)) {
      inside.add(who);
      room.join(who);
    } else if (inside.has(who)) {
      if (what === 'leave') {
        inside.delete(who);
        room.leave(who);
      } else {
        act(room, who, what, value);
      }
    }
    room.wait(pause);
  }
  room.wait(10_000);
  return room;
}

function act(room: RoomPlay, who: string, what: Step['what'], value: number): void {
  const data = { [`k${value}`]: `${who}-${value}` };
  const mergeStrategy = 'shallow-merge';
  if (what === 'data') room.send(who, { type: 'set-user-data', userData: value });
  if (what === 'name') room.send(who, { type: 'set-user-name', userName: `${who}${value}` });
  if (what === 'session') room.send(who, { type: 'set-session-data', data, mergeStrategy });
  if (what === 'delete') {
    const keysToDelete = [`k${value}`];
    room.send(who, { type: 'set-session-data', data: {}, mergeStrategy, keysToDelete });
  }
  if (what === 'message') room.send(who, { type: 'app-message', data: value, to: '*' });
  if (what === 'hide') {
    const id = room.got(who, 'joined')[0]?.local.session_id ?? '';
    const updatePermissions = { hasPresence: value % 2 === 0 };
    room.send('host', {
      type: 'update-participants',
      participants: { [id]: { updatePermissions } },
    });
  }
}

/** What one participant knows, from the frames it got and nothing else. */
function viewOf(room: RoomPlay, name: string): View {
  const [joined] = room.got(name, 'joined');
  if (!joined) throw new Error(`${name} has not joined.`);
  const view: View = {
    others: new Map(),
    self: joined.local,
    counts: joined.counts,
    sessionData: joined.sessionData,
  };
  for (const frame of room.all(name)) {
    if ('counts' in frame) view.counts = frame.counts;
    if (frame.type === 'session-data') view.sessionData = frame.data;
    if (frame.type === 'participants-joined') {
      for (const other of frame.participants) {
        expect(view.others.has(other.session_id)).toBe(false);
        view.others.set(other.session_id, other);
      }
    }
    if (frame.type === 'participant-left') {
      expect(view.others.delete(frame.participant.session_id)).toBe(true);
    }
    if (frame.type === 'participant-updated') {
      const { participant } = frame;
      if (participant.session_id === view.self.session_id) view.self = participant;
      else expect(view.others.has(participant.session_id)).toBe(true);
      if (view.others.has(participant.session_id)) {
        view.others.set(participant.session_id, participant);
      }
    }
    if (frame.type === 'app-message') expect(frame.fromId).not.toBe(view.self.session_id);
  }
  return view;
}

describe('a room', () => {
  it('leaves everybody with the same picture, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const room = play(steps);
        const present = room.room.participants().map(({ participant }) => participant);
        const visible = present.filter(({ permissions }) => permissions.hasPresence);
        for (const { participant, name } of room.inside()) {
          const view = viewOf(room, name);
          expect(view.self).toEqual(participant);
          expect([...view.others.values()]).toEqual(
            expect.arrayContaining(visible.filter((other) => other !== participant)),
          );
          expect(view.others.size).toBe(visible.filter((other) => other !== participant).length);
          expect(view.counts).toEqual({
            present: visible.length,
            hidden: present.length - visible.length,
          });
          expect(view.sessionData).toEqual(room.room.session()?.data);
        }
        expect(room.room.nextDeadline()).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('does the same when the same happens', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const [first, second] = [play(steps), play(steps)];
        for (const name of ['host', ...NAMES]) expect(first.all(name)).toEqual(second.all(name));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the door', () => {
  it('answers any JSON and any text, and what it lets in breaks nothing', () => {
    const frame = fc.record(
      {
        type: fc.constantFrom(
          'app-message',
          'set-user-data',
          'set-session-data',
          'set-user-name',
          'update-participants',
          'set-tracks',
        ),
        data: fc.jsonValue(),
        to: fc.jsonValue(),
        userData: fc.jsonValue(),
        userName: fc.string(),
        mergeStrategy: fc.constantFrom('replace', 'shallow-merge', 'other'),
        keysToDelete: fc.array(fc.string()),
        participants: fc.jsonValue(),
        tracks: fc.jsonValue(),
      },
      { requiredKeys: ['type'] },
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      frame.map((value) => JSON.stringify(value)),
    );
    const room = playRoom();
    room.join('ana', { isOwner: true });
    room.join('ben');
    fc.assert(
      fc.property(text, (received) => {
        const decoded = decodeClientFrame(received);
        if ('frame' in decoded && decoded.frame.type !== 'join') room.send('ana', decoded.frame);
        room.wait(2000);
      }),
      { numRuns: 1000 },
    );
    expect(room.room.participants()).toHaveLength(2);
  });
});
