import Daily, { type DailyCall } from '@daily-co/daily-js';
import { expect, test } from 'vitest';
import { createLocalDaily, memoryCallConfig, registerLocalDaily } from '..';
import { tryBehaviour } from './behaviour';
import { contract } from './contract';

/* The contract in memory: one room engine for all calls of the page. */
test.each(contract.map((item) => [item.name, item] as const))('%s', async (_name, behaviour) => {
  const daily = createLocalDaily({ origin: 'http://contract.memory.localhost' });
  const unregister = registerLocalDaily(daily);
  const { name, url } = await daily.createRoom({ name: 'room' });
  const calls: DailyCall[] = [];
  const row = await tryBehaviour(behaviour, {
    async openSeat() {
      const call = Daily.createCallObject({
        allowMultipleCallInstances: true,
        audioSource: false,
        videoSource: false,
        dailyConfig: memoryCallConfig(),
      });
      calls.push(call);
      return { call, url };
    },
    createToken: (properties) => daily.createToken({ ...properties, room_name: name }),
    sendAsServer: (data, recipient) => daily.sendAppMessage(name, data, recipient),
  });
  await Promise.all(calls.map((call) => call.destroy()));
  daily.close();
  unregister();
  expect(row.seen).toBe(row.expected);
});
