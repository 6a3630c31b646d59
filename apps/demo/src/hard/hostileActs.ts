import type { DailyCall } from '@daily-co/daily-js';

import { LIMITS } from '../wire/describeEvent';
import { nameOf } from '../wire/names';
import { wireLog } from '../wire/wireLog';
import { EVERYBODY } from '../wire/wireRow';

/** Something that a client of the audience is not meant to do, done with plain daily-js. */
interface HostileAct {
  title: string;
  explanation: string;
  run(call: DailyCall): void;
}

const FLOOD = 300;

export const hostileActs: readonly HostileAct[] = [
  {
    title: 'Forge a cue',
    explanation: 'The audience tells everybody that they have the floor.',
    run: (call) => send(call, { type: 'you-have-the-floor' }),
  },
  {
    title: 'Rewrite the stage',
    explanation: 'The audience puts itself on stage in the room’s data.',
    run: (call) => {
      const { local } = call.participants();
      if (!local || !isJoined(call)) return;
      call.setMeetingSessionData({ stage: [local.session_id] }, 'shallow-merge');
    },
  },
  {
    title: 'Forge a server message',
    explanation: 'The audience sends what only the server may say.',
    run: (call) => send(call, { type: 'notification', title: 'The event is cancelled' }),
  },
  {
    title: 'Send nonsense',
    explanation: 'A chat message whose text is no text.',
    run: (call) => send(call, { type: 'chat', text: { no: 'text' }, _: 'broken' }),
  },
  {
    title: 'Flood the room',
    explanation: `${FLOOD} chat messages at once; every receiver takes 200, and 50 more each second.`,
    run(call) {
      for (let count = 1; count <= FLOOD; count += 1)
        send(call, { type: 'chat', text: `Buy! ${count}` });
    },
  },
];

/** Past the kit, which would note what it sends. */
function send(call: DailyCall, data: object): void {
  if (!isJoined(call)) return;
  call.sendAppMessage(data, '*');
  const text = JSON.stringify(data);
  wireLog.add({
    at: Date.now(),
    tag: 'message',
    from: nameOf(call.participants().local.session_id),
    to: [EVERYBODY],
    text,
    size: { used: text.length, limit: LIMITS.message },
    marks: [`message ${text}`],
  });
}

function isJoined(call: DailyCall): boolean {
  return !call.isDestroyed() && call.meetingState() === 'joined-meeting';
}
