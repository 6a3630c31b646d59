import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import {
  connect,
  messageService,
  notificationsService,
  type ConnectionEvent,
  type JsonObject,
} from '../index';

const room = roomForEachTest();

async function join(name: string, options?: { owner?: boolean }) {
  const call = await room.join(name, options);
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  const notifications = connection.use(notificationsService);
  const told: string[] = [];
  notifications.onNotification(({ title }) => told.push(title));
  return {
    call,
    events,
    told,
    dismiss: notifications.dismiss,
    items: () => connection.state.get(notifications.itemsAtom),
    rejected: () => events.filter(({ kind }) => kind === 'rejected').map(({ code }) => code),
  };
}

describe('server notifications', () => {
  it('come from the server, newest first, until dismissed', async () => {
    const [ana, ben] = [await join('Ana'), await join('Ben')];
    await room.sendAsServer({ type: 'notification', title: 'Doors close', level: 'warning' });
    await room.sendAsServer({ type: 'notification', title: 'Hello', body: 'You are live' });
    await room.settle();
    expect(ana.items()).toMatchObject([
      { title: 'Hello', body: 'You are live', level: 'info' },
      { title: 'Doors close', level: 'warning' },
    ]);
    ana.dismiss(ana.items()[0]?.id ?? '');
    expect(ana.items().map(({ title }) => title)).toEqual(['Doors close']);
    expect(ben.items()).toHaveLength(2);
    expect(ben.told).toEqual(['Doors close', 'Hello']);
  });

  it('cannot be forged, not even by a host', async () => {
    const ana = await join('Ana');
    const [hana, ben] = [await join('Hana', { owner: true }), await join('Ben')];
    ben.call.sendAppMessage({ type: 'notification', title: 'The event is cancelled' });
    hana.call.sendAppMessage({ type: 'notification', title: 'The event is cancelled' });
    await room.settle();
    expect([ana.items(), ana.told]).toEqual([[], []]);
    expect(ana.rejected()).toEqual(['not-from-server', 'not-from-server']);
  });

  it('have bounds', async () => {
    const ana = await join('Ana');
    const bad: JsonObject[] = [
      {},
      { title: '' },
      { title: 'x'.repeat(201) },
      { title: 'x', body: 'x'.repeat(1_001) },
      { title: 'x', body: 1 },
      { title: 'x', level: 'panic' },
    ];
    for (const one of bad) await room.sendAsServer({ type: 'notification', ...one });
    await room.settle();
    expect(ana.items()).toEqual([]);
    expect(ana.rejected()).toEqual(Array.from({ length: 6 }, () => 'invalid-data'));
  });

  it('are there for a list that is shown late, and gone after leaving', async () => {
    const call = await room.join('Ana');
    const connection = connect(call);
    connection.use(messageService);
    await room.sendAsServer({ type: 'notification', title: 'Hello' });
    await room.settle();
    const { itemsAtom } = connection.use(notificationsService);
    expect(connection.state.get(itemsAtom)).toMatchObject([{ title: 'Hello' }]);
    await call.leave();
    expect(connection.state.get(itemsAtom)).toEqual([]);
  });
});
