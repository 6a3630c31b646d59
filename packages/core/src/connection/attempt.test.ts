import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { describe, expect, it } from 'vitest';
import {
  chatService,
  defineMessage,
  defineParticipantValue,
  defineSessionValue,
  messageService,
  participantValuesService,
  sessionValuesService,
} from '../index';
import { observe } from '../../test/room/observe';

const large = 'x'.repeat(5_000);
const buzz = defineMessage<{ text: string }>('attempt-buzz');
const note = defineParticipantValue('attempt-note', { initial: '' });
const scene = defineSessionValue('attempt-scene', { initial: '', writableBy: 'host' });

const room = roomForEachTest();

describe('a failed action', () => {
  it('reaches onEvent once, whatever it was and whether or not it is awaited', async () => {
    const { connection, events } = observe(await room.join('Ana'));
    const failures = await Promise.allSettled([
      connection.use(messageService).send(buzz, { text: large }),
      connection.use(participantValuesService).set(note, large),
      connection.use(sessionValuesService).open(scene).set('talk'),
      connection.use(chatService).send('\u0001'.repeat(1_000)),
    ]);
    expect(failures.map(({ status }) => status)).not.toContain('fulfilled');
    const failed = events.filter(({ kind }) => kind === 'failed');
    const told = failed.map(({ code, mechanism, name }) => `${mechanism} ${name} ${code}`);
    expect(told.sort()).toEqual([
      'message attempt-buzz message-too-large',
      'message chat message-too-large',
      'participant-value attempt-note user-data-too-large',
      'session-value attempt-scene not-host',
    ]);
  });
});
