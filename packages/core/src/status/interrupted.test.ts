import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import {
  connect,
  defineParticipantValue,
  defineSessionValue,
  participantValuesService,
  rosterService,
  sessionValuesService,
  statusService,
} from '../index';

const scene = defineSessionValue('stay-scene', { initial: 'lobby' });
const mood = defineParticipantValue('stay-mood', { initial: '' });

const room = roomForEachTest();

describe('a call that ends by an error', () => {
  it('keeps what is shown, sends nothing more, and is right again after the next join', async () => {
    const ana = await room.join('Ana', { owner: true });
    const ben = await room.join('Ben');
    const connection = connect(ben);
    const roster = connection.use(rosterService);
    const value = connection.use(sessionValuesService).open(scene);
    const values = connection.use(participantValuesService);
    const state = () => connection.state.get(value.stateAtom);
    await value.set('talk');
    await values.set(mood, 'fine');
    await room.settle();

    const benId = ben.participants().local.session_id;
    ana.updateParticipant(benId, { eject: true });
    await room.settle();
    expect(connection.state.get(connection.use(statusService).statusAtom)).toBe('left');
    expect(connection.state.get(roster.allAtom).map((p) => p.userName)).toEqual(['Ana', 'Ben']);
    expect(state()).toMatchObject({ value: 'talk', canWrite: false });
    await expect(value.set('break')).rejects.toMatchObject({ code: 'not-joined' });

    await room.join('Cleo');
    await ben.join(await room.joinOptions('Ben'));
    await room.settle();
    expect(connection.state.get(roster.allAtom).map((p) => p.userName)).toEqual([
      'Ana',
      'Cleo',
      'Ben',
    ]);
    expect(roster.get(benId)).toBeUndefined();
    expect(state()).toMatchObject({ value: 'talk', isReady: true, canWrite: true });
    expect(ben.participants().local.userData).toEqual({ 'stay-mood': 'fine' });
  });

  it('is not left by its owner where the app joins again as soon as it hears of the error', async () => {
    const ana = await room.join('Ana', { owner: true });
    const ben = await room.join('Ben');
    const { state, use } = connect(ben);
    const { onStay, statusAtom } = use(statusService);
    await use(participantValuesService).set(mood, 'fine');
    await room.settle();
    const heard: string[] = [];
    onStay((change) => heard.push(JSON.stringify(change)));
    ben.on('left-meeting', () => heard.push(state.get(statusAtom)));
    const again = await room.joinOptions('Ben');
    const joined = new Promise((resolve) => {
      ben.once('error', () => resolve(ben.join(again)));
    });
    ana.updateParticipant(ben.participants().local.session_id, { eject: true });
    await joined;
    await room.settle();
    const [interrupted, left, back] = ['interrupted', 'left', 'joined'].map((type) =>
      JSON.stringify({ type, ...(type === 'left' && { isForced: true }) }),
    );
    expect(heard).toEqual([interrupted, 'joining', left, back]);
    expect(ben.participants().local.userData).toEqual({ 'stay-mood': 'fine' });
    await ben.leave();
    expect(heard.slice(4)).toEqual([JSON.stringify({ type: 'left', isForced: false }), 'left']);
  });
});
