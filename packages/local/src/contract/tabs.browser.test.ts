import Daily, { type DailyCall } from '@daily-co/daily-js';
import { expect, test } from 'vitest';
import { joinTabsDaily, type TabsDaily } from '../tabs';
import { tryBehaviour } from './behaviour';
import { contract } from './contract';

let lastSite = 0;

/* The contract between tabs: every call has a replica of its own, over the browser's own channel and locks. */
test.each(contract.map((item) => [item.name, item] as const))('%s', async (_name, behaviour) => {
  lastSite += 1;
  const site = `contract-${lastSite}`;
  const tabs: TabsDaily[] = [];
  const calls: DailyCall[] = [];
  const openTab = async (): Promise<TabsDaily> => {
    const origin = `http://${site}-${tabs.length}.tabs.localhost`;
    const tab = await joinTabsDaily({ name: site, origin });
    tabs.push(tab);
    return tab;
  };
  // Without a call of its own, so that whoever orders is none of those who are seen.
  const first = await openTab();
  const { name } = await first.createRoom({ name: 'room' });
  const row = await tryBehaviour(behaviour, {
    async openSeat() {
      const tab = await openTab();
      const call = Daily.createCallObject({
        allowMultipleCallInstances: true,
        audioSource: false,
        videoSource: false,
        dailyConfig: tab.callConfig(),
      });
      calls.push(call);
      return { call, url: `${tab.origin}/${name}` };
    },
    createToken: (properties) => first.createToken({ ...properties, room_name: name }),
    sendAsServer: (data, recipient) => first.sendAppMessage(name, data, recipient),
  });
  await Promise.all(calls.map((call) => call.destroy()));
  for (const tab of tabs) tab.close();
  expect(row.seen).toBe(row.expected);
});
