import type { DailyCall } from '@daily-co/daily-js';
import { base64url, SignJWT } from 'jose';
import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../protocol';
import { roomForEachTest } from '../testing/vitest';
import { ask, record } from './callFixture';

const room = roomForEachTest({ clock: 'virtual' });
let domainId: unknown;

beforeEach(async () => {
  domainId = ((await ask(room, 'GET', '/')).body as JsonObject).domain_id;
});

const seconds = (fromNow: number): number => Math.floor(room.clock.now() / 1000) + fromNow;

/** A token as an app signs it itself, with Daily's short claims. */
function sign(claims: JsonObject, apiKey = room.daily.apiKey): Promise<string> {
  const key = { kty: 'oct', alg: 'HS256', k: base64url.encode(apiKey) };
  return new SignJWT({ iat: seconds(0), d: String(domainId), ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(key);
}

async function joinWith(claims: JsonObject): Promise<DailyCall> {
  const call = room.createCall();
  await call.join({ url: room.url, token: await sign(claims) });
  return call;
}

async function refusedType(token: string): Promise<unknown> {
  const call = room.createCall();
  const errors = record(call, 'error');
  await call.join({ url: room.url, token }).catch(() => undefined);
  return (errors[0]?.error as { type?: unknown } | undefined)?.type;
}

const ownOf = (call: DailyCall) => call.participants().local;

test('E1, E2 a self-signed token with r, iat, d, u, ud and o', async () => {
  const ana = await joinWith({ r: room.name, u: 'Ana', ud: 'ana-1', o: true });
  expect(ownOf(ana)).toMatchObject({ user_name: 'Ana', user_id: 'ana-1', owner: true });
});

test.each<[string, () => Promise<string>, string]>([
  ['another key', () => sign({ r: room.name }, 'another key'), 'not-allowed'],
  ['another domain', () => sign({ r: room.name, d: 'another' }), 'not-allowed'],
  ['another room', () => sign({ r: 'another' }), 'not-allowed'],
  ['no signature', async () => (await sign({ o: true })).replace(/[^.]*$/, ''), 'not-allowed'],
  ['exp in the past', () => sign({ exp: seconds(-1) }), 'exp-token'],
  ['nbf in the future', () => sign({ nbf: seconds(60) }), 'nbf-token'],
  ['2,048 characters', () => sign({ u: 'x'.repeat(2000) }), 'not-allowed'],
])('E1, E4 a token with %s is refused', async (_what, token, type) => {
  expect(await refusedType(await token())).toBe(type);
});

test('E1 an unsigned token (alg none) is refused', async () => {
  const part = (value: object) => base64url.encode(JSON.stringify(value));
  const token = `${part({ alg: 'none', typ: 'JWT' })}.${part({ o: true, d: domainId })}.`;
  expect(await refusedType(token)).toBe('not-allowed');
});

test('E2 every claim is a property, and validation gives it back', async () => {
  const claims: JsonObject = {
    ...{ nbf: seconds(-60), exp: seconds(600), r: room.name, ud: 'u-1', u: 'Ana', o: true },
    ...{ k: true, ss: true, vo: true, ao: false, er: 'cloud', ejt: true, eje: 60, uil: 'de' },
    ...{ erui: true, ctoe: true, rome: 'https://a.example', ij: true, sr: true, sro: { a: 1 } },
    ...{ ast: true, mjh: 'https://a.example/hook', p: { hp: false } },
  };
  const answer = await ask(room, 'GET', `/meeting-tokens/${await sign(claims)}`);
  expect(answer).toEqual({
    status: 200,
    body: {
      ...{ nbf: claims.nbf, exp: claims.exp, room_name: room.name, user_id: 'u-1' },
      ...{ user_name: 'Ana', is_owner: true, knocking: true, enable_screenshare: true },
      ...{ start_video_off: true, start_audio_off: false, enable_recording: 'cloud' },
      ...{ eject_at_token_exp: true, eject_after_elapsed: 60, lang: 'de' },
      ...{ enable_recording_ui: true, close_tab_on_exit: true },
      ...{ redirect_on_meeting_exit: 'https://a.example', intercom_join_alert: true },
      ...{ start_cloud_recording: true, start_cloud_recording_opts: { a: 1 } },
      ...{ auto_start_transcription: true, meeting_join_hook: 'https://a.example/hook' },
      permissions: { hasPresence: false },
    },
  });
});

test('E3 p has the permissions in short', async () => {
  const p = { hp: true, cs: 'v,a', cr: { b: { v: true, a: false } }, ca: 'p,s' };
  const { permissions } = ownOf(await joinWith({ p }));
  expect(permissions).toEqual({
    hasPresence: true,
    canSend: new Set(['video', 'audio']),
    canReceive: { base: { video: true, audio: false } },
    canAdmin: new Set(['participants', 'streaming']),
  });
  const all = { hp: true, cs: 'v,a,sv,sa,cv,ca', ca: 'p,s,t', cr: { u: { 'u-1': { a: true } } } };
  expect(ownOf(await joinWith({ p: all })).permissions).toEqual({
    hasPresence: true,
    canSend: true,
    canReceive: { base: true, byUserId: { 'u-1': { audio: true } } },
    canAdmin: true,
  });
});

test('E4 without exp and r it is valid for ever and everywhere', async () => {
  await room.clock.advance(10 * 365 * 24 * 3600 * 1000);
  expect(ownOf(await joinWith({ u: 'Ana' })).user_name).toBe('Ana');
});

test('E5 REST makes tokens, and refuses a past exp, a long user_id and unknown fields', async () => {
  const make = (properties: JsonObject) => ask(room, 'POST', '/meeting-tokens', { properties });
  const { status, body } = await make({ room_name: room.name, user_name: 'Ana', nbf: seconds(-1) });
  expect([status, Object.keys(body as object)]).toEqual([200, ['token']]);
  const invalid = (info: unknown) => ({
    status: 400,
    body: { error: 'invalid-request-error', info },
  });
  const past = seconds(-60);
  expect(await make({ exp: past })).toEqual(
    invalid(`exp was '${past}', which is in the past rather than in the future`),
  );
  expect(await make({ user_id: 'x'.repeat(37) })).toEqual(invalid(expect.stringContaining('36')));
  expect(await make({ r: room.name })).toEqual(
    invalid(`"r" is not allowed [Received r=${room.name}]`),
  );
  expect(await make({ user_name: 'x'.repeat(2000) })).toEqual(
    invalid(expect.stringContaining('2047')),
  );
});

test('E6 validation: only what is set; expired and foreign ones are errors without is_owner', async () => {
  const check = async (token: string, query = '') =>
    ask(room, 'GET', `/meeting-tokens/${token}${query}`);
  expect(await check(await sign({ r: room.name, o: true }))).toEqual({
    status: 200,
    body: { room_name: room.name, is_owner: true },
  });
  const bad: JsonObject[] = [{ exp: seconds(-1) }, { d: 'another' }, { nbf: seconds(60) }];
  for (const claims of bad) {
    const { status, body } = await check(await sign({ o: true, ...claims }));
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('is_owner');
  }
  const later = await sign({ o: true, nbf: seconds(60) });
  expect(await check(later, '?ignoreNbf=true')).toMatchObject({ status: 200 });
  const over = await sign({ nbf: seconds(-60), exp: seconds(-1) });
  expect(await check(over, '?ignoreNbf=true')).toMatchObject({ status: 400 });
});

test('E8 exp of token and room gate the entry only, and a changed room ejects nobody', async () => {
  const ana = await joinWith({ exp: seconds(60) });
  await ask(room, 'POST', '/rooms/room', {
    properties: { exp: seconds(120), eject_at_room_exp: true },
  });
  await room.clock.advance(600_000);
  ana.sendAppMessage('still here');
  await room.settle();
  expect(ana.meetingState()).toBe('joined-meeting');
  expect(ownOf(ana).will_eject_at).toEqual(new Date(0));
  await expect(room.createCall().join({ url: room.url })).rejects.toMatchObject({
    error: { type: 'exp-room' },
  });
});

test.each<[string, JsonObject, JsonObject, number, string]>([
  ['ejt', { exp: 60, ejt: true }, {}, 60, 'exp-token'],
  ['eje', { eje: 30 }, {}, 30, 'ejected'],
  ['ejt and eje, the earlier', { exp: 60, ejt: true, eje: 30 }, {}, 30, 'ejected'],
  ['eject_at_room_exp', {}, { exp: 60, eject_at_room_exp: true }, 60, 'exp-room'],
  ['eject_after_elapsed', {}, { eject_after_elapsed: 30 }, 30, 'ejected'],
  ['the token before the room', { eje: 90 }, { eject_after_elapsed: 30 }, 90, 'ejected'],
])(
  'E8 %s: will_eject_at is fixed at the join, then %s',
  async (_what, claims, config, at, type) => {
    const absolute = (value: JsonObject): JsonObject =>
      typeof value.exp === 'number' ? { ...value, exp: seconds(value.exp) } : value;
    await ask(room, 'POST', '/rooms/room', { properties: absolute(config) });
    const ana = await joinWith(absolute(claims));
    const events = record(ana, 'error', 'left-meeting');
    const { will_eject_at: willEjectAt } = ownOf(ana);
    const left = willEjectAt.getTime() - room.clock.now();
    expect(Math.ceil(left / 1000)).toBe(at);
    await ask(room, 'POST', '/rooms/room', { properties: { eject_after_elapsed: 9999 } });
    await room.clock.advance(left - 1);
    expect(events).toEqual([]);
    await room.clock.advance(1);
    expect(events).toMatchObject([{ error: { type } }, { action: 'left-meeting' }]);
  },
);
