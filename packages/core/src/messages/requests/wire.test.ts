import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { Ajv2020 } from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connect, defineRequest, requestService } from '../../index';

const ajv = new Ajv2020({ allErrors: true });
for (const name of ['message', 'message-ask', 'message-answer', 'message-part']) {
  const path = `${import.meta.dirname}/../../../schemas/${name}.schema.json`;
  ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')), `${name}.schema.json`);
}
const fits = (name: string, value: unknown) => ajv.getSchema(`${name}.schema.json`)?.(value);

const seatOf = defineRequest<{ row: number }, { seat: string }>('wire-seat-of');

const room = roomForEachTest();

describe('requests on the wire', () => {
  it('fit their schemas: ask, answer and every refusal', async () => {
    const ana = await room.join('Ana');
    const ben = await room.join('Ben');
    const asks: unknown[] = [];
    const answers: { refused?: string }[] = [];
    ben.on('app-message', ({ data }) => asks.push(data));
    ana.on('app-message', ({ data }) => answers.push(data as { refused?: string }));
    const { request } = connect(ana).use(requestService);
    const { answer } = connect(ben).use(requestService);
    const ask = () =>
      request(seatOf, { row: 1 }, { to: ben.participants().local.session_id }).catch(
        (error: unknown) => error,
      );
    await ask();
    answer(seatOf, () => {
      throw new Error('inside');
    });
    await ask();
    answer(seatOf, (_data, { refuse }) => refuse('Full.'));
    await ask();
    answer(seatOf, () => ({ seat: '1A' }));
    await expect(ask()).resolves.toEqual({ seat: '1A' });

    expect(asks).toHaveLength(4);
    expect(asks.filter((message) => !fits('message-ask', message))).toEqual([]);
    expect(answers.filter((message) => !fits('message-answer', message))).toEqual([]);
    expect(answers.map(({ refused }) => refused)).toEqual([
      'no-handler',
      'failed',
      'refused',
      undefined,
    ]);
    expect(fits('message-ask', { type: 'wire-seat-of', row: 1 })).toBe(false);
    expect(fits('message-answer', { type: 'wire-seat-of', re: 'x' })).toBe(false);
  });
});
