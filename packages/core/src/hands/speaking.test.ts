import type { DailyCall } from '@daily-co/daily-js';
import { describe, expect, it, vi } from 'vitest';
import { timedRoom } from '../../test/room/timedRoom';
import { connect, handsService, type HandsConnectionOptions } from '../index';

const { room, pass } = timedRoom('Date');

async function open(name: string, owner: boolean, hands?: HandsConnectionOptions) {
  const call: DailyCall = room.createCall();
  const connection = connect(call, hands ? { hands } : {});
  const control = connection.use(handsService);
  await call.join(await room.joinOptions(name, { owner }));
  return {
    ...control,
    call,
    own: () => connection.state.get(control.ownAtom),
    names: () => connection.state.get(control.queueAtom).map(({ userName }) => userName),
  };
}
type Open = Awaited<ReturnType<typeof open>>;

const expectQueue = (everybody: Open[], names: string[]) =>
  vi.waitFor(async () => {
    await pass(100);
    for (const one of everybody) expect(one.names()).toEqual(names);
  });
const AFTER_4_S = { lowerAfterSpeaking: 4_000 };

describe('a hand whose owner speaks', () => {
  it('is left alone, unless the call says otherwise', async () => {
    const [ana, ben] = [await open('Ana', true), await open('Ben', false)];
    await ben.raise();
    ben.call.setLocalAudio(true);
    await pass(60_000);
    expect(ana.names()).toEqual(['Ben']);
  });

  it('is lowered by the acting host after that time, and raising it again is the undo', async () => {
    const ana = await open('Ana', true, AFTER_4_S);
    const [ben, cyd] = [await open('Ben', false, AFTER_4_S), await open('Cyd', false, AFTER_4_S)];
    await ben.raise();
    await pass(300);
    await cyd.raise();
    await expectQueue([ana, ben, cyd], ['Ben', 'Cyd']);
    ben.call.setLocalAudio(true);
    await pass(2_000);
    expect(ana.names()).toEqual(['Ben', 'Cyd']);
    await pass(3_000);
    await expectQueue([ana, ben, cyd], ['Cyd']);
    expect(ben.own()).toMatchObject({ isRaised: false, loweredBy: 'speaking' });
    await ben.raise();
    await expectQueue([ana, ben, cyd], ['Ben', 'Cyd']);
    await pass(20_000);
    expect(ana.names()).toEqual(['Ben', 'Cyd']);
    await ana.lower(cyd.call.participants().local.session_id);
    await expectQueue([ana, cyd], ['Ben']);
    expect(cyd.own().loweredBy).toBe('host');
  });

  it('stays up for a word in between, and where it goes up while its owner speaks', async () => {
    const ana = await open('Ana', true, AFTER_4_S);
    const [ben, cyd] = [await open('Ben', false), await open('Cyd', false)];
    await ben.raise();
    await expectQueue([ana], ['Ben']);
    ben.call.setLocalAudio(true);
    await pass(2_000);
    ben.call.setLocalAudio(false);
    cyd.call.setLocalAudio(true);
    await pass(300);
    await cyd.raise();
    await pass(20_000);
    expect(ana.names()).toEqual(['Ben', 'Cyd']);
  });

  it('is lowered by its owner’s page where no host is, and goes back to its place', async () => {
    const [ben, cyd] = [await open('Ben', false, AFTER_4_S), await open('Cyd', false, AFTER_4_S)];
    await ben.raise();
    await expectQueue([cyd], ['Ben']);
    await cyd.raise();
    await expectQueue([ben, cyd], ['Ben', 'Cyd']);
    ben.call.setLocalAudio(true);
    await pass(5_000);
    await expectQueue([ben, cyd], ['Cyd']);
    expect(ben.own().loweredBy).toBe('speaking');
    await ben.raise();
    await expectQueue([ben, cyd], ['Ben', 'Cyd']);
  });
});
