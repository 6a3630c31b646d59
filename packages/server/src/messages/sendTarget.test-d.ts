import { defineMessage } from '@backchannel/core';
import type { RoomApi } from '../rooms/roomApi';

declare const room: RoomApi;
const notice = defineMessage<{ title: string }>('notice');

void room.send(notice, { title: 'a' });
void room.send(notice, { title: 'a' }, { to: '*' });
void room.send(notice, { title: 'a' }, { to: 's1' });
void room.send(notice, { title: 'a' }, { to: ['s1', 's2'] as const });
void room.send(notice, { title: 'a' }, { to: { userId: 'u1' } });
void room.send('buzz');
void room.send('buzz', { n: 1 });

// @ts-expect-error the data is not what the definition says
void room.send(notice, { title: 1 });
// @ts-expect-error the data is missing
void room.send(notice);
// @ts-expect-error two kinds of target at once
void room.send(notice, { title: 'a' }, { to: { userId: 'u1', sessionId: 's1' } });
const both = { userId: 'u1', role: 'speaker' };
// @ts-expect-error nor by way of a variable
void room.send(notice, { title: 'a' }, { to: both });
// @ts-expect-error presence knows no roles
void room.send(notice, { title: 'a' }, { to: { role: 'speaker' } });
