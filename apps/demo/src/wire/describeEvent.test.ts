import type { ConnectionEvent } from '@backchannel/react';
import { expect, test } from 'vitest';

import { describeEvent } from './describeEvent';

const event: ConnectionEvent = {
  kind: 'sent',
  code: 'ok',
  mechanism: 'message',
  name: 'chat',
  id: 'm1',
  from: 'self',
  to: '*',
  size: 28,
  content: { type: 'chat', text: 'Hello' },
  detail: 'sent',
  at: 1,
};

test('what is sent goes from the own name to everybody, with its size', () => {
  expect(describeEvent(event, 'Ana')).toMatchObject({
    tag: 'message',
    from: 'Ana',
    to: ['everybody'],
    text: '{"type":"chat","text":"Hello"}',
    size: { used: 28, limit: 4096 },
  });
});

test('a forged cue is shown as it was on the wire, with the reason', () => {
  const forged: ConnectionEvent = {
    ...event,
    kind: 'rejected',
    code: 'not-host',
    name: 'you-have-the-floor',
    from: 'abcdef0123456789',
    to: undefined,
    size: undefined,
    content: {},
    detail: '"you-have-the-floor" from abcdef0123456789 was turned away.',
  };
  expect(describeEvent(forged, 'Ana')).toMatchObject({
    from: 'abcdef01…',
    to: ['Ana'],
    text: '{"type":"you-have-the-floor"}',
    size: { used: 29, limit: 4096 },
    refusal: 'rejected: not-host. "you-have-the-floor" from abcdef01… was turned away.',
  });
});

test('the server has a tag of its own, and a value stands under its key', () => {
  expect(describeEvent({ ...event, kind: 'received', from: 'server' }, 'Ana')).toMatchObject({
    tag: 'server',
    from: 'server (fromId: API)',
    to: ['Ana'],
  });
  const stage: ConnectionEvent = {
    ...event,
    kind: 'rejected',
    code: 'not-endorsed',
    mechanism: 'session-value',
    name: 'stage',
    from: undefined,
    content: ['s1'],
  };
  expect(describeEvent(stage, 'Ana')).toMatchObject({
    tag: 'session value',
    from: 'somebody',
    text: '{"stage":["s1"]}',
    size: { used: 16, limit: 102_400 },
  });
});

test('what a participant notices stands under the own name', () => {
  const { from: _from, content: _content, ...rest } = event;
  const noticed: ConnectionEvent = { ...rest, kind: 'received', detail: '4 messages from before' };
  expect(describeEvent(noticed, 'Ana')).toMatchObject({
    from: 'Ana',
    to: [],
    text: '4 messages from before',
  });
});

test('who can tell of earlier messages is bookkeeping, unless it could not be written', () => {
  const history: ConnectionEvent = { ...event, mechanism: 'participant-value', name: '_.h' };
  expect(describeEvent({ ...history, kind: 'written' }, 'Ana')).toBeNull();
  expect(describeEvent({ ...history, kind: 'failed' }, 'Ana')).not.toBeNull();
});
