import { createHash, randomUUID } from 'node:crypto';

import { notification } from '@backchannel/core';
import type { FaultControl } from '@backchannel/local';
import { createDailyApi, createSendHandler } from '@backchannel/server';
import type { DailyApiOptions } from '@backchannel/server';

import type { Session } from '../src/session/session';
import { guests } from '../src/guests/script';
import { createGuestSeats } from './guestSeats';
import type { Hall } from './hall';

/** What local and real Daily differ in; the code that talks to them is the same. */
export interface HallSource extends DailyApiOptions {
  mode: Session['mode'];
  /** The directory of the local call machine; daily-js loads Daily's own without it. */
  bundlePathOverride?: string;
  roomName?: string;
  /** The network of a local room. */
  faults?: FaultControl;
  close?: () => Promise<void>;
}

const ONE_HOUR_MS = 3_600_000;

/** Creates a room that expires in an hour; rejects with an Error meant for people when Daily refuses. */
export async function createHall(source: HallSource): Promise<Hall> {
  const { mode, bundlePathOverride, roomName, faults, close, ...apiOptions } = source;
  const api = createDailyApi(apiOptions);
  const expiresAt = new Date(Date.now() + ONE_HOUR_MS);
  const created = await api.createRoom({
    ...(roomName ? { name: roomName } : {}),
    properties: { exp: Math.floor(expiresAt.getTime() / 1000) },
  });

  const salt = randomUUID();
  const local = bundlePathOverride && { bundlePathOverride };
  const bringsGuests = createGuestSeats(async () => {
    const { participants } = await api.room(created.name).presence();
    return participants.map(({ userName }) => userName);
  });

  return {
    mode,
    roomUrl: created.url,
    async open(seat, userName, secret) {
      const token = await api.createMeetingToken({
        roomName: created.name,
        userName,
        ...(secret ? { userId: hash(`${salt} ${seat} ${secret}`) } : {}),
        isOwner: seat === 'host',
        expiresAt,
      });
      return {
        mode,
        url: created.url,
        token,
        userName,
        ...local,
        ...(faults ? { hasNetworkControl: true } : {}),
      };
    },
    ...(faults ? { faults } : {}),
    ...(local && {
      openGuests: async (secret) =>
        (await bringsGuests(secret))
          ? guests.map(({ name: userName }) => ({
              mode,
              url: created.url,
              userName,
              ...local,
              hasPortrait: true,
            }))
          : [],
    }),
    send: createSendHandler({ api, allow: [notification] }),
    async close() {
      await close?.();
    },
  };
}

/** Daily takes at most 36 characters. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
