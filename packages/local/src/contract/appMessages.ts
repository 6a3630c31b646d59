import { behaviour, type Behaviour } from './behaviour';
import { eventually, fence, heardBy, idOf, join, pair, refusalOf, trio } from './people';

const numbers = Array.from({ length: 50 }, (_, index) => index);

/** `sendAppMessage` between participants. */
export const appMessages: Behaviour[] = [
  behaviour(
    "a message to '*' reaches everybody but its sender",
    { ana: [], ben: ['hello'], cleo: ['hello'] },
    async (stage) => {
      const { ana, ben, cleo } = await trio(stage);
      ana.call.sendAppMessage('hello', '*');
      await fence([ana, ben, cleo]);
      return { ana: heardBy(ana), ben: heardBy(ben), cleo: heardBy(cleo) };
    },
  ),
  behaviour("without a recipient a message is to '*'", ['hello'], async (stage) => {
    const { ana, ben } = await pair(stage);
    ana.call.sendAppMessage('hello');
    return eventually(() => heardBy(ben), ['hello']);
  }),
  behaviour(
    'a message to one session_id reaches that one only',
    { ana: [], ben: ['psst'], cleo: [] },
    async (stage) => {
      const { ana, ben, cleo } = await trio(stage);
      ana.call.sendAppMessage('psst', idOf(ben));
      await fence([ana, ben, cleo]);
      return { ana: heardBy(ana), ben: heardBy(ben), cleo: heardBy(cleo) };
    },
  ),
  behaviour(
    'a message to several session_ids reaches each of them once',
    { ana: ['both'], ben: ['both'], cleo: [] },
    async (stage) => {
      const { ana, ben, cleo } = await trio(stage);
      cleo.call.sendAppMessage('both', [idOf(ana), idOf(ben)]);
      await fence([ana, ben, cleo]);
      return { ana: heardBy(ana), ben: heardBy(ben), cleo: heardBy(cleo) };
    },
  ),
  behaviour('fromId is the session_id of the sender', true, async (stage) => {
    const { ana, ben } = await pair(stage);
    ana.call.sendAppMessage('hello');
    await eventually(() => heardBy(ben), ['hello']);
    return ben.heard[0]?.fromId === idOf(ana);
  }),
  behaviour('what one participant sends arrives in order', numbers, async (stage) => {
    const { ana, ben } = await pair(stage);
    for (const number of numbers) ana.call.sendAppMessage(number);
    return eventually(() => heardBy(ben), numbers);
  }),
  behaviour('who joins later has missed what was sent before', ['late'], async (stage) => {
    const { ana, ben } = await pair(stage);
    ana.call.sendAppMessage('early');
    await eventually(() => heardBy(ben), ['early']);
    const cleo = await join(stage, 'Cleo', {}, [ana, ben]);
    ana.call.sendAppMessage('late');
    await fence([ana, ben, cleo]);
    return heardBy(cleo);
  }),
  behaviour(
    'a message arrives as JSON makes it',
    [{ at: '2026-01-02T03:04:05.000Z', number: null, list: [null] }],
    async (stage) => {
      const { ana, ben } = await pair(stage);
      ana.call.sendAppMessage({
        at: new Date('2026-01-02T03:04:05Z'),
        number: Number.NaN,
        list: [undefined],
        gone: undefined,
      });
      await eventually(() => ben.heard.length, 1);
      return heardBy(ben);
    },
  ),
  behaviour(
    'a message of 4,096 characters of JSON passes, one more is refused',
    { heard: [4094], refusal: 'Message data too large. Max size is 4096' },
    async (stage) => {
      const { ana, ben } = await pair(stage);
      ana.call.sendAppMessage('x'.repeat(4094));
      const refusal = await refusalOf(() => ana.call.sendAppMessage('x'.repeat(4095)));
      await fence([ana, ben]);
      return { heard: heardBy(ben).map((text) => String(text).length), refusal };
    },
  ),
  behaviour('the limit counts characters, not bytes', [4000], async (stage) => {
    const { ana, ben } = await pair(stage);
    ana.call.sendAppMessage('€'.repeat(4000));
    return eventually(() => heardBy(ben).map((text) => String(text).length), [4000]);
  }),
  behaviour(
    'nothing can be sent before the join',
    'sendAppMessage() only supported after join.',
    async (stage) => {
      const { call } = await stage.openSeat();
      return refusalOf(() => call.sendAppMessage('early'));
    },
  ),
];
