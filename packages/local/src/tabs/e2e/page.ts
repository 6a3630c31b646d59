import Daily from '@daily-co/daily-js';
import { joinTabsDaily } from '..';

/* The page of a static site: a call object and what it hears, and nothing behind it. */
const heard: { data: unknown; fromId: string }[] = [];
const left: string[] = [];
const errors: unknown[] = [];

async function open(): Promise<void> {
  const daily = await joinTabsDaily({ name: 'static-site' });
  const call = Daily.createCallObject({
    audioSource: false,
    videoSource: false,
    dailyConfig: daily.callConfig(),
  });
  call.on('app-message', ({ data, fromId }) => heard.push({ data, fromId }));
  call.on('participant-left', ({ participant }) => left.push(participant.user_name));
  call.on('error', ({ error }) => errors.push(error?.type));
  await call.join({
    url: `${daily.origin}/hall`,
    userName: new URLSearchParams(location.search).get('name') ?? '',
  });
  Object.assign(globalThis, { daily, call, heard, left, errors });
}

void open();
