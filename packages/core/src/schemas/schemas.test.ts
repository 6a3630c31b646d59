import type { TestRoom } from '@backchannel/local/testing';
import { roomForEachTest } from '@backchannel/local/testing/vitest';
import type { DailyCall } from '@daily-co/daily-js';
import { Ajv2020 } from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import {
  chatService,
  connect,
  DEFAULT_REACTIONS,
  defineMessage,
  inParts,
  defineSessionMap,
  defineSessionValue,
  encodeMessage,
  floorCueService,
  handsService,
  messageService,
  notificationsService,
  participantValuesService,
  reactionsService,
  roleClaim,
  rolesService,
  sessionMapsService,
  sessionValuesService,
  stageService,
  type ConnectionEvent,
  type Json,
} from '../index';

const folder = new URL('../../schemas/', `file://${import.meta.filename}`);
const ajv = new Ajv2020({ allErrors: true });
const names = readdirSync(folder).map((file) => file.replace('.schema.json', ''));
for (const name of names) {
  const file = `${name}.schema.json`;
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file);
}

/** What a schema has against something; empty when it fits. */
function faults(name: string, value: unknown): string[] {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) return [`there is no schema ${name}`];
  const verdict = validate(value);
  return verdict === true ? [] : (validate.errors ?? []).map((error) => JSON.stringify(error));
}

const topic = defineSessionValue('topic', { initial: '' });
const questions = defineSessionMap<{ text: string }>('questions');
const essay = defineMessage<{ text: string }>('essay', { maxSize: inParts(20_000) });

const room = roomForEachTest();

/** Everything that Daily showed to a call without the kit having a say. */
function createTap() {
  const messages: Record<string, unknown>[] = [];
  const userData: Record<string, unknown>[] = [];
  const sessionData: Record<string, unknown>[] = [];
  return {
    messages,
    userData,
    sessionData,
    listen(call: DailyCall) {
      call.on('app-message', ({ data }) => messages.push(data));
      call.on('participant-updated', ({ participant }) => {
        if (participant.userData) userData.push(participant.userData as Record<string, unknown>);
      });
      call.on('meeting-session-state-updated', ({ meetingSessionState }) => {
        sessionData.push(meetingSessionState.data as Record<string, unknown>);
      });
    },
  };
}

function withKit(call: DailyCall) {
  const events: ConnectionEvent[] = [];
  const connection = connect(call, { onEvent: (event) => events.push(event) });
  connection.use(floorCueService);
  connection.use(notificationsService);
  connection.use(participantValuesService).track(roleClaim);
  const chat = connection.use(chatService);
  const reactions = connection.use(reactionsService);
  reactions.open({ allowed: DEFAULT_REACTIONS, lifetime: 1_000 });
  return {
    call,
    chat,
    connection,
    reactions,
    texts: () => connection.state.get(chat.logAtom).messages.map(({ text }) => text),
    hands: connection.use(handsService),
    stage: connection.use(stageService),
    topic: connection.use(sessionValuesService).open(topic),
    questions: connection.use(sessionMapsService).open(questions),
    roles: connection.use(rolesService),
    claim: (role: string | null) => connection.use(participantValuesService).set(roleClaim, role),
    id: call.participants().local?.session_id ?? '',
    rejected: () =>
      events.filter(({ kind }) => kind === 'rejected').map(({ code, name }) => `${code} ${name}`),
  };
}

const schemaOf = (message: Record<string, unknown>) =>
  JSON.stringify(message._)?.includes('"part":')
    ? 'message-part'
    : [`message.${nameOf(message)}`, 'message'].find((name) => names.includes(name));

const nameOf = ({ event, type }: Record<string, unknown>) =>
  event === 'chat-msg' ? 'prebuilt-chat' : String(type);

describe('what the kit puts on the wire', () => {
  it('fits the schemas: every message, slot and key', async () => {
    const tap = createTap();
    const joinTapped = async (name: string, owner: boolean) => {
      const call = room.createCall();
      tap.listen(call);
      const kit = withKit(call);
      await call.join(await room.joinOptions(name, { owner }));
      await room.settle();
      return { ...kit, id: call.participants().local.session_id };
    };
    const hana = await joinTapped('Hana', true);
    const ben = await joinTapped('Ben', false);

    await ben.chat.send('"Hello",\nsaid 👩‍🚀');
    await hana.chat.send('for you alone', { to: ben.id });
    await moderateChat(hana, ben, tap.listen);
    await sendAsPrebuilt(tap.listen);
    await ben.reactions.send('🎉', DEFAULT_REACTIONS);
    await room.sendAsServer(encodeMessage('notification', { title: 'Doors close', level: 'info' }));
    const send = ben.connection.use(messageService).send;
    await send(essay, { text: '"\n'.repeat(2_000) });
    await ben.topic.set('Schemas');
    await ben.questions.add({ text: 'Why?' });
    await hana.reactions.setEnabled(false);
    await ben.hands.raise();
    await ben.claim('interpreter');
    await hana.roles.set(ben.id, 'speaker');
    await room.settle();
    await hana.hands.setOpen(false);
    await hana.hands.lower(ben.id);
    await room.settle();
    await hana.hands.putBack(ben.id);
    await ben.stage.request();
    await room.settle();
    await hana.stage.bring(ben.id, 4, { consent: true });
    await room.settle();
    await ben.stage.accept();
    await room.settle();
    await ben.stage.leave();
    await room.settle();
    await ben.stage.request();
    await room.settle();
    await hana.stage.deny(ben.id);
    await room.settle();
    await raiseUnusualHands(hana, tap.listen);
    const cleo = await joinTapped('Cleo', false);
    await vi.waitFor(async () => {
      await room.settle();
      expect(cleo.texts()).toHaveLength(1);
      expect(tap.userData.some(({ handRaised }) => handRaised === false)).toBe(true);
    });

    for (const message of tap.messages) {
      expect(faults(schemaOf(message) ?? '', message), JSON.stringify(message)).toEqual([]);
    }
    for (const data of tap.userData) {
      expect(faults('user-data', data), JSON.stringify(data)).toEqual([]);
      const held = (data._ as { own?: Record<string, Json[]> } | undefined)?.own ?? {};
      for (const [key, [, , value]] of Object.entries(held)) {
        expect(faults(`key.${key}`, value), `${key} ${JSON.stringify(value)}`).toEqual([]);
      }
    }
    for (const data of tap.sessionData) {
      expect(faults('session-data', data), JSON.stringify(data)).toEqual([]);
    }

    const seenMessages = new Set(tap.messages.map(schemaOf));
    const seenSlots = new Set(tap.userData.flatMap(slotsOf));
    const seenKeys = new Set(tap.sessionData.flatMap((data) => Object.keys(data).map(keySchema)));
    const begins = (prefix: string) => names.filter((name) => name.startsWith(prefix)).sort();
    expect([...seenMessages].sort()).toEqual(begins('message.').concat('message-part').sort());
    expect([...seenSlots].sort()).toEqual(begins('slot.'));
    expect([...seenKeys].sort()).toEqual(expect.arrayContaining(begins('key.')));
  });
});

type Kit = ReturnType<typeof withKit>;

/** Hands of somebody hidden, and of one person with two devices. */
async function raiseUnusualHands(hana: Kit, listen: (call: DailyCall) => void) {
  await hana.hands.setOpen(true);
  const join = async (name: string, options: Parameters<TestRoom['join']>[1]) => {
    const call = await room.join(name, options);
    listen(call);
    return withKit(call);
  };
  const hal = await join('Hal', { token: { permissions: { hasPresence: false } } });
  const [laptop, phone] = [
    await join('Ida', { userId: 'ida' }),
    await join('Ida', { userId: 'ida' }),
  ];
  await hal.hands.raise();
  await laptop.hands.raise();
  await vi.waitFor(async () => {
    await room.settle();
    expect(hana.connection.state.get(hana.hands.queueAtom)).toHaveLength(2);
    expect(phone.connection.state.get(phone.hands.ownAtom).isRaised).toBe(true);
  });
  await phone.hands.lowerOwn();
  await room.settle();
  for (const { call } of [hal, laptop, phone]) await call.leave();
}

/** One of everything that the chat says beside messages. */
async function moderateChat(hana: Kit, ben: Kit, listen: (call: DailyCall) => void) {
  await room.settle();
  const { messages } = ben.connection.state.get(ben.chat.logAtom);
  const hello = messages.find(({ isOwn }) => isOwn);
  const id = hello?.id ?? '';
  ben.chat.setDraft('wri');
  await ben.chat.edit(id, 'Hello, @Hana');
  await ben.chat.channel('side').send('aside', { replyTo: id });
  await hana.chat.react(id, '👍');
  await ben.chat.report(id, { reason: 'mine' });
  await hana.chat.setPaused(true);
  await hana.chat.setPaused(false);
  await hana.chat.setMuted(ben.id, true);
  await hana.chat.setMuted(ben.id, false);
  const hugo = await room.join('Hugo', { owner: true });
  listen(hugo);
  await hana.chat.remove(id, { reason: 'example' });
  await room.settle();
  await hugo.leave();
}

/** What a call that speaks Prebuilt's format sends. */
async function sendAsPrebuilt(listen: (call: DailyCall) => void) {
  const [reader, writer] = [await room.join('Reader'), room.createCall()];
  listen(reader);
  const { send } = connect(writer, { chat: { prebuilt: true } }).use(chatService);
  await writer.join(await room.joinOptions('Writer'));
  await room.settle();
  await send('As Prebuilt has it');
  await room.settle();
  await Promise.all([reader.leave(), writer.leave()]);
}

describe('every definition of the kit', () => {
  const sources = readdirSync(`${import.meta.dirname}/..`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
    .map((file) => readFileSync(`${import.meta.dirname}/../${file}`, 'utf8'));
  const defined =
    /^export const \w+ = define(Message|ParticipantValue|SessionValue)(?:<[^(]*>)?\(\s*'([^']+)'/gm;
  const prefixes = { Message: 'message', ParticipantValue: 'slot', SessionValue: 'key' } as const;

  it('has a schema, and a row in WIRE.md', () => {
    const wirePage = readFileSync(`${import.meta.dirname}/../../../../WIRE.md`, 'utf8');
    const found = sources.flatMap((source) => [...source.matchAll(defined)]);
    expect(found.length).toBeGreaterThan(10);
    for (const [, kind, name] of found) {
      expect(names).toContain(`${prefixes[kind as keyof typeof prefixes]}.${name}`);
      expect(wirePage).toContain(`| \`${name}\` `);
    }
  });
});

function slotsOf({ _, ...top }: Record<string, unknown>): string[] {
  const hidden = { h: 'slot.history', own: 'slot.host-held' } as const;
  return [
    ...Object.keys(top).map((key) => `slot.${key}`),
    ...Object.keys(_ ?? {}).map((key) => hidden[key as keyof typeof hidden]),
  ];
}

function keySchema(key: string): string {
  return key.startsWith('_w:') ? 'key.register' : `key.${key}`;
}

type Wire = { type: string } & Record<string, Json>;

const wire = (type: string, data: Record<string, Json>): Wire => ({ type, ...data });
const page = (entries: Json[]) => wire('chat-history', { entries, since: 1, isLast: true });

const MALFORMED_MESSAGES: [schema: string, raw: Wire, rejection: string][] = [
  ['message.chat', wire('chat', { text: '  ' }), 'invalid-data chat'],
  ['message.chat', wire('chat', {}), 'invalid-data chat'],
  ['message.chat-edit', wire('chat-edit', { of: 'x', text: 'y' }), 'invalid-data chat-edit'],
  ['message.chat-remove', wire('chat-remove', { of: 7 }), 'invalid-data chat-remove'],
  ['message.chat-react', wire('chat-react', { of: 'a:b', emoji: '👍' }), 'invalid-data chat-react'],
  ['message.chat-typing', wire('chat-typing', { on: 'yes' }), 'invalid-data chat-typing'],
  ['message.chat-report', wire('chat-report', {}), 'invalid-data chat-report'],
  ['message.chat-log', wire('chat-log', { entries: [{}] }), 'invalid-data chat-log'],
  ['message.reaction', wire('reaction', { emoji: '🎉'.repeat(33) }), 'invalid-data reaction'],
  ['message.hand-ticket', wire('hand-ticket', { ticket: 'short' }), 'invalid-data hand-ticket'],
  ['message.stage-answer', wire('stage-answer', { accepted: 1 }), 'invalid-data stage-answer'],
  ['message.stage-deny', wire('stage-deny', { sessionId: '' }), 'invalid-data stage-deny'],
  ['message.stage-ticket', wire('stage-ticket', { ticket: 'short' }), 'invalid-data stage-ticket'],
  ['message.notification', wire('notification', { body: 'x' }), 'invalid-data notification'],
  [
    'message.notification',
    wire('notification', { title: 'x', level: 'loud' }),
    'invalid-data notification',
  ],
  ['message.chat-history', page([['x', 'y', 1, 'text']]), 'invalid-data chat-history'],
  ['message.chat-history', page([['x', 'a:b', 1, 'text', '', 0, '']]), 'invalid-data chat-history'],
  ['message-part', wire('essay', { _: { id: 'x', part: [0, 65], text: '' } }), 'incomplete '],
  ['message-part', wire('essay', { _: { id: 'x', part: [0], text: '' } }), 'incomplete '],
];

describe('what the schemas turn away', () => {
  it.each(MALFORMED_MESSAGES)(
    '%s: %j is turned away by receivers too',
    async (schema, raw, code) => {
      /* A host: nobody else is told tickets, or listens to them. */
      const ben = withKit(await room.join('Ben', { owner: true }));
      expect(faults(schema, raw)).not.toEqual([]);
      await room.sendAsServer(raw);
      await room.settle();
      expect(ben.rejected()).toContain(code);
    },
  );

  it.each([
    ['handRaised', { up: true }],
    ['stageRequest', 'yes'],
    ['role', 'x'.repeat(41)],
  ])('userData.%s: %j is turned away by receivers too', async (slot, value) => {
    const ben = withKit(await room.join('Ben'));
    expect(faults(`slot.${slot}`, value)).not.toEqual([]);
    await room.join('Wes', { userData: { [slot]: value } });
    expect(ben.rejected()).toContain(`foreign-shape ${slot}`);
  });

  it.each([
    ['stage', [42]],
    ['stageInvited', [['somebody', 'host', 99]]],
    ['hands', { order: [], lowered: {}, floor: 0 }],
    ['handsOpen', 'yes'],
    ['hiddenHands', [['somebody', 'Ben', 0]]],
    ['chatRules', { paused: true }],
    ['reactionsEnabled', 1],
    ['roles', ['speaker']],
  ])('a host’s %s: %j is turned away by receivers too', async (key, value) => {
    const ben = withKit(await room.join('Ben'));
    expect(faults(`key.${key}`, value)).not.toEqual([]);
    const own = { [key]: [1, 'somebody', value] };
    await room.join('Wes', { owner: true, userData: { _: { own } } });
    expect(ben.rejected()).toContain(`foreign-shape ${key}`);
  });

  it('a host-held value without a version counts for nobody', async () => {
    const ben = withKit(await room.join('Ben'));
    const own = { handsOpen: [0, 'somebody', false] };
    expect(faults('slot.host-held', own)).not.toEqual([]);
    await room.join('Wes', { owner: true, userData: { _: { own } } });
    expect(ben.connection.state.get(ben.hands.isOpenAtom)).toBe(true);
  });

  it('is not an unknown field, which receivers do without', async () => {
    const ben = withKit(await room.join('Ben'));
    const raw = { type: 'chat', text: 'Hi', lang: 'en', _: { id: 'a', v: 7 } };
    expect(faults('message.chat', raw)).toEqual([]);
    (await room.join('Wes')).sendAppMessage(raw);
    await room.settle();
    expect(ben.texts()).toEqual(['Hi']);
    expect(ben.rejected()).toEqual([]);
  });
});
