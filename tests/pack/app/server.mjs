import { notification } from '@backchannel/core';
import { createLocalDaily } from '@backchannel/local';
import { startLocalServer } from '@backchannel/local/server';
import { createDailyApi } from '@backchannel/server';

const { url, daily, close } = await startLocalServer({ port: 0, apiKey: 'packed' });
await daily.createRoom({ name: 'hall' });
const api = createDailyApi({ apiKey: 'packed', baseUrl: `${url}/v1` });
const outcome = await api
  .room('hall')
  .send(notification, { title: 'Doors close' }, { to: '*' })
  .catch((error) => error.code);
if (outcome !== 'no-call') throw new Error(`Expected to hear that nobody is in: ${outcome}`);
await close();
createLocalDaily().close();
console.log('served');
