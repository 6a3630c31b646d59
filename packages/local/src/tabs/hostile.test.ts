import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { heardBy, record } from '../conformance/callFixture';
import { readChannelMessage, TABS_VERSION } from './channelMessage';
import { eventually, openTestSite } from './tabsFixture';

let site: ReturnType<typeof openTestSite>;
let channel: BroadcastChannel;

beforeEach(() => {
  site = openTestSite();
  channel = new BroadcastChannel(`backchannel-tabs-${TABS_VERSION}:${site.name}`);
});
afterEach(async () => {
  channel.close();
  await site.close();
});

const send = (message: unknown): void => Reflect.apply(channel.postMessage, channel, [message]);

test('what no tab of this version says is passed over', async () => {
  const ana = await (await site.openTab()).join('Ana');
  const ben = await (await site.openTab()).join('Ben');
  const errors = [ana, ben].map((call) => record(call, 'error', 'left-meeting'));
  const kinds = ['hello', 'request', 'entry', 'take-over', 'answer', 'ordering', 'want', 'state'];
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom(...kinds),
        from: fc.anything(),
        term: fc.anything(),
        entry: fc.anything(),
        snapshot: fc.anything(),
        request: fc.anything(),
      }),
      (message) => {
        send(structuredClone(message));
      },
    ),
    { numRuns: 300 },
  );
  for (const junk of [null, 'text', 7, [], {}, new Map(), { kind: 'entry' }]) send(junk);
  const heard = heardBy(ben);
  ana.sendAppMessage('after all');
  await eventually(() => expect(heard).toEqual(['after all']));
  expect(errors).toEqual([[], []]);
});

test('who says it orders and has no lock is outbid, and nothing is lost', async () => {
  const ana = await (await site.openTab()).join('Ana');
  const ben = await (await site.openTab()).join('Ben');
  const heard = heardBy(ben);
  for (let count = 0; count < 5; count += 1) {
    send({ kind: 'take-over', term: { number: Date.now() + 10_000 * count, by: 'nobody' } });
    send({ kind: 'ordering', term: { number: Number.MAX_SAFE_INTEGER, by: 'x' }, applied: 1 });
    ana.sendAppMessage(count);
  }
  await eventually(() => expect(heard).toEqual([0, 1, 2, 3, 4]));
  const cleo = await (await site.openTab()).join('Cleo');
  await eventually(() => expect(Object.keys(cleo.participants())).toHaveLength(3));
});

test('a frame that no call machine sends is no request', () => {
  const request = (frame: unknown): unknown =>
    readChannelMessage({
      kind: 'request',
      from: 'tab',
      number: 1,
      request: { ask: 'frame', line: 'tab/1', room: 'hall', frame },
    });
  expect(request({ type: 'app-message', data: 1, to: '*' })).toBeDefined();
  expect(request({ type: 'app-message', data: 1 })).toBeUndefined();
  expect(request({ type: 'nonsense' })).toBeUndefined();
  const circle: Record<string, unknown> = { type: 'app-message', to: '*' };
  circle.data = circle;
  expect(request(circle)).toBeUndefined();
});
