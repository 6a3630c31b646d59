import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { beforeEach, expect, it } from 'vitest';
/* Not from the index: what it brings along has definitions that are inParts, as has what tests preload. */
import { connect } from '../../connection/connect';
import type { ConnectionEvent } from '../../connection/events';
import { defineMessage } from '../../definitions/defineMessage';
import { messageService } from '../messageService';
import { encodePart } from './part';
import { partsInUse } from './partsInUse';

const note = defineMessage<{ text: string }>('without-parts', { maxSize: 8_000 });

const room = roomForEachTest();
beforeEach(() => void Reflect.deleteProperty(globalThis, Symbol.for('backchannel.parts')));

it('nothing puts parts together, and a larger maxSize alone sends none', async () => {
  const ana = await room.join('Ana');
  const ben = await room.join('Ben');
  const events: ConnectionEvent[] = [];
  const messages = connect(ben, { onEvent: (event) => events.push(event) }).use(messageService);
  const heard: unknown[] = [];
  const raw: unknown[] = [];
  messages.subscribe(note, (data) => heard.push(data));
  messages.onRaw(({ data }) => raw.push(data));
  expect(partsInUse()).toBeUndefined();

  const part = encodePart({ type: note.type, id: 'abc', index: 0, count: 2, text: '{"type":' });
  ana.sendAppMessage(part, '*');
  await room.settle();
  expect(heard).toEqual([]);
  expect(raw).toEqual([part]);
  expect(events.filter(({ kind }) => kind === 'rejected')).toEqual([
    expect.objectContaining({ code: 'incomplete', name: note.type }),
  ]);

  const tooLong = connect(ana)
    .use(messageService)
    .send(note, { text: 'x'.repeat(5_000) });
  await expect(tooLong).rejects.toMatchObject({
    code: 'message-too-large',
    details: { limit: 4_096 },
  });
});
