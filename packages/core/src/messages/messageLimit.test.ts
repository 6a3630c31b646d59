import { createTestRoom, type TestRoom, type TestRoomOptions } from '@backchannel/local/testing';
import { afterEach, describe, expect, it } from 'vitest';
import {
  connect,
  defineMessage,
  inParts,
  messageLimitService,
  messageService,
  type ConnectionOptions,
  type MessageDefinition,
} from '../index';

const note = defineMessage<{ text: string }>('limit-note');
const essay: MessageDefinition<{ text: string }> = defineMessage('limit-essay', {
  maxSize: inParts(20_000),
});

let room: TestRoom;
afterEach(() => room.close());

async function join(roomOptions: TestRoomOptions, options: ConnectionOptions = {}) {
  room = await createTestRoom(roomOptions);
  const call = await room.join('Ana');
  const ben = await room.join('Ben');
  const connection = connect(call, options);
  const texts: string[] = [];
  const sizes: number[] = [];
  connect(ben)
    .use(messageService)
    .subscribe(essay, ({ text }) => texts.push(text));
  ben.on('app-message', ({ data }) => sizes.push(JSON.stringify(data).length));
  const { send } = connection.use(messageService);
  const limit = () => connection.use(messageLimitService).now();
  return { limit, send, sizes, texts };
}

describe('the limit of one message', () => {
  it('is Daily’s 4,096 characters unless told otherwise', async () => {
    const { limit } = await join({});
    expect(limit()).toBe(4_096);
  });

  it('is smaller where the connection says so, and parts are cut to it', async () => {
    const { limit, send, sizes, texts } = await join({}, { limits: { message: 1_000 } });
    expect(limit()).toBe(1_000);
    await expect(send(note, { text: 'x'.repeat(1_500) })).rejects.toMatchObject({
      code: 'message-too-large',
      details: { limit: 1_000 },
    });
    const text = 'y'.repeat(2_500);
    await send(essay, { text });
    await room.settle();
    expect(texts).toEqual([text]);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000);
  });

  it('is learned from daily-js’s refusal, and the message goes out in smaller parts', async () => {
    const { limit, send, sizes, texts } = await join({ maxAppMessageSize: 700 });
    const text = 'z'.repeat(3_000);
    await send(essay, { text });
    await room.settle();
    expect(limit()).toBe(700);
    expect(texts).toEqual([text]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(700);
    await expect(send(note, { text: 'x'.repeat(800) })).rejects.toMatchObject({
      code: 'message-too-large',
      details: { limit: 700 },
    });
  });

  it('is smaller where the room’s domain says so', async () => {
    const { limit, send } = await join({ domainConfig: { max_app_message_size: 900 } });
    await expect.poll(limit).toBe(900);
    await expect(send(note, { text: 'x'.repeat(1_000) })).rejects.toMatchObject({
      code: 'message-too-large',
      details: { limit: 900 },
    });
  });

  it('that leaves no room for a part is an error with the numbers', async () => {
    const { send } = await join({}, { limits: { message: 60 } });
    await expect(send(essay, { text: 'x'.repeat(100) })).rejects.toMatchObject({
      code: 'message-too-large',
      details: { limit: 60, parts: 64 },
    });
  });
});
