import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import { joinChat } from '../../../test/chat/chatSeat';

const room = roomForEachTest();

const mode = (one: Awaited<ReturnType<typeof joinChat>>) => one.read(one.chat.modeAtom);

describe('moderation', () => {
  it('pauses the chat for all but hosts, checked by each receiver', async () => {
    const [hana, ben] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben'),
    ];
    const eve = await room.join('Eve');
    await hana.chat.setPaused(true, { reason: 'Break' });
    await room.settle();
    const late = await joinChat(room, 'Late');
    expect([mode(hana), mode(ben), mode(late)]).toEqual(['open', 'paused', 'paused']);
    await expect(ben.chat.send('but')).rejects.toMatchObject({ code: 'closed' });
    eve.sendAppMessage({ type: 'chat', text: 'still talking' });
    await hana.chat.send('We go on at ten.');
    await room.settle();
    for (const one of [hana, ben, late]) expect(one.texts()).toEqual(['We go on at ten.']);
    expect(ben.rejected()).toContain('closed');
    await hana.chat.setPaused(false);
    await room.settle();
    await ben.chat.send('thanks');
    expect(hana.moderation().map(({ action, reason }) => [action, reason])).toEqual([
      ['pause', 'Break'],
      ['resume', undefined],
    ]);
  });

  it('mutes one participant, by token over a rejoin', async () => {
    const [hana, ben] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben', { userId: 'user-ben' }),
    ];
    const cleo = await joinChat(room, 'Cleo');
    await hana.chat.setMuted(ben.id(), true, { reason: 'spam' });
    await room.settle();
    await ben.call.leave();
    await ben.call.join(await room.joinOptions('Ben', { userId: 'user-ben' }));
    await room.settle();
    expect([mode(ben), mode(cleo)]).toEqual(['muted', 'open']);
    await expect(ben.chat.send('x')).rejects.toMatchObject({ code: 'not-allowed' });
    ben.call.sendAppMessage({ type: 'chat', text: 'around the kit' });
    ben.call.sendAppMessage({ type: 'chat-typing', on: true });
    await room.settle();
    expect(cleo.texts()).toEqual([]);
    expect(cleo.read(cleo.chat.typingAtom)).toEqual([]);
    await hana.chat.setMuted(ben.id(), false);
    await room.settle();
    await ben.chat.send('sorry');
    await room.settle();
    expect(cleo.texts()).toEqual(['sorry']);
  });

  it('is obeyed from nobody but hosts', async () => {
    const [hana, ben] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben'),
    ];
    const eve = await room.join('Eve');
    const rules = { epoch: 9, channels: { main: { paused: true } } };
    eve.setMeetingSessionData({ chatRules: rules }, 'shallow-merge');
    await eve.setUserData({ _: { own: { chatRules: [99, 'zzzzzzzz', rules] } } });
    eve.sendAppMessage({
      type: 'chat-log',
      entries: [{ id: 'x', action: 'mute', by: 'x', byName: 'Hana', channel: 'main', at: 1 }],
    });
    await room.settle();
    expect(mode(ben)).toBe('open');
    for (const action of [
      ben.chat.setPaused(true),
      ben.chat.setMuted(hana.id(), true),
      ben.chat.startFresh(),
    ]) {
      await expect(action).rejects.toMatchObject({ code: 'not-host' });
    }
    await hana.call.leave();
    await room.settle();
    const late = await joinChat(room, 'Late');
    expect([mode(ben), mode(late)]).toEqual(['open', 'open']);
    expect([hana.moderation(), ben.moderation()]).toEqual([[], []]);
  });

  it('is logged by all hosts alike, a later one gets the log, and nobody else has it', async () => {
    const [hana, hugo] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Hugo', { owner: true }),
    ];
    const ben = await joinChat(room, 'Ben');
    await ben.chat.send('rude');
    await room.settle();
    await hugo.chat.remove(hugo.find('rude').id, { reason: 'insult' });
    await hana.chat.setMuted(ben.id(), true);
    await room.settle();
    expect(hana.moderation().map(({ action, byName }) => [action, byName])).toEqual([
      ['remove', 'Hugo'],
      ['mute', 'Hana'],
    ]);
    expect(hugo.moderation()).toEqual(hana.moderation());
    const iris = await joinChat(room, 'Iris', { owner: true });
    await room.settle();
    expect(iris.moderation()).toEqual(hana.moderation());
    expect(ben.moderation()).toEqual([]);
  });

  it('takes reports to the hosts only, each message once, ten of one person', async () => {
    const [hana, ben, cleo] = [
      await joinChat(room, 'Hana', { owner: true }),
      await joinChat(room, 'Ben'),
      await joinChat(room, 'Cleo'),
    ];
    await ben.chat.send('rude');
    await room.settle();
    const { id } = cleo.find('rude');
    await cleo.chat.report(id, { reason: 'insult' });
    for (let i = 0; i < 15; i += 1) {
      cleo.call.sendAppMessage({ type: 'chat-report', of: i < 2 ? id : `a:${i}` });
    }
    await room.settle();
    expect(hana.moderation()).toHaveLength(10);
    expect(hana.moderation()[0]).toMatchObject({
      action: 'report',
      byName: 'Cleo',
      targetName: 'Ben',
      messageId: id,
      reason: 'insult',
    });
    expect(ben.events.some(({ name }) => name === 'chat-report')).toBe(true);
    expect(ben.moderation()).toEqual([]);
    await ben.chat.channel('side').send('rude too');
    await room.settle();
    const [there] = hana.log('side').messages;
    await ben.chat.channel('side').report(there?.id ?? '');
    await room.settle();
    expect(hana.moderation().map(({ channel }) => channel)).toEqual([
      ...Array<string>(10).fill('main'),
      'side',
    ]);
    await hana.call.leave();
    await room.settle();
    await expect(ben.chat.report(id)).rejects.toMatchObject({ code: 'unknown-recipient' });
  });

  it('starts fresh: patient B gets nothing of patient A', async () => {
    const [doctor, a] = [
      await joinChat(room, 'Doctor', { owner: true }),
      await joinChat(room, 'A'),
    ];
    await a.chat.send('my results');
    await doctor.chat.send('I see');
    await room.settle();
    const nurse = await joinChat(room, 'Nurse');
    await nurse.arrived('loaded');
    await a.call.leave();
    await room.settle();
    await doctor.chat.startFresh();
    await room.settle();
    expect([doctor.texts(), nurse.texts()]).toEqual([[], []]);
    const b = await joinChat(room, 'B');
    await doctor.chat.send('Good morning');
    await room.settle();
    const late = await joinChat(room, 'Late');
    await late.arrived('loaded');
    expect([b.texts(), late.texts()]).toEqual([['Good morning'], ['Good morning']]);
    expect(doctor.moderation().map(({ action }) => action)).toEqual(['fresh']);
  });

  it('starts fresh also against who kept the old ones and answers with them', async () => {
    const doctor = await joinChat(room, 'Doctor', { owner: true });
    await doctor.chat.startFresh();
    await room.settle();
    const eve = await room.join('Eve', { owner: true, userData: { _: { h: 1 } } });
    const entry = ['patient-a', 'x', 1, 'my results', 'A', 0, 'patient-a'];
    eve.on('app-message', ({ data, fromId }) => {
      if (data.type !== 'chat-history-ask') return;
      const page = { since: 1, isLast: true, entries: [entry] };
      eve.sendAppMessage({ type: 'chat-history', ...page }, fromId);
    });
    const b = await joinChat(room, 'B');
    await b.arrived('unavailable');
    expect(b.texts()).toEqual([]);
    expect(b.rejected()).toContain('not-allowed');
  });
});
