import Daily, { type DailyCall } from '@daily-co/daily-js';
import type { Json, JsonObject } from '../../protocol';
import { tryBehaviour, type Row } from '../behaviour';
import { contract } from '../contract';

/** A room for one behaviour. */
export interface VerifyRoom {
  name: string;
  url: string;
  /** Where the call machine is; the real Daily's own without. */
  bundle?: string;
}

/** What the process around this page does with the API key, which the page never has. */
export type AskDaily = (
  room: string,
  ask: { token: JsonObject } | { data: Json; recipient: string },
) => Promise<string>;

declare const askDaily: AskDaily;

async function tryInRoom(name: string, room: VerifyRoom): Promise<Row> {
  const behaviour = contract.find((item) => item.name === name);
  if (!behaviour) throw new Error(`There is no behaviour "${name}".`);
  const calls: DailyCall[] = [];
  const row = await tryBehaviour(behaviour, {
    async openSeat() {
      const call = Daily.createCallObject({
        allowMultipleCallInstances: true,
        audioSource: false,
        videoSource: false,
        ...(room.bundle === undefined ? {} : { dailyConfig: { bundlePathOverride: room.bundle } }),
      });
      calls.push(call);
      return { call, url: room.url };
    },
    createToken: (token) => askDaily(room.name, { token }),
    async sendAsServer(data, recipient) {
      await askDaily(room.name, { data, recipient });
    },
  });
  await Promise.all(calls.map((call) => call.destroy()));
  return row;
}

Object.assign(globalThis, { tryInRoom });
