import { defineMessage, tokenRoles } from '@backchannel/core';
import { tokenDirectory, type RoleDirectory } from '../roles/roleDirectory';
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
// @ts-expect-error a role without a way to find those who have it
void room.send(notice, { title: 'a' }, { to: { role: 'speaker' } });

const directory: RoleDirectory = (role) => [`u-${role}`];
void room.send(notice, { title: 'a' }, { to: { role: 'speaker', directory } });
void room.send(
  notice,
  { title: 'a' },
  { to: { role: 'owner', directory: async () => new Set(['u1']) } },
);
void room.send(notice, { title: 'a' }, { to: { role: 'speaker', delivery: 'broadcast' } });
// @ts-expect-error two ways at once
void room.send(notice, { title: 'a' }, { to: { role: 'a', directory, delivery: 'broadcast' } });
// @ts-expect-error no other delivery
void room.send(notice, { title: 'a' }, { to: { role: 'a', delivery: 'presence' } });
// @ts-expect-error a delivery is of a role
void room.send(notice, { title: 'a' }, { to: { userId: 'u1', delivery: 'broadcast' } });

const role = (identity: { userId: string }) => identity.userId.split(':')[0];
void [tokenDirectory(role), tokenRoles(role, { trust: 'token' })];
// @ts-expect-error presence knows no owners
tokenDirectory(({ isOwner }) => (isOwner ? 'owner' : undefined));
