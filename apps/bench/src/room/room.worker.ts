import type { Json, JsonObject, JoinFrame } from '@backchannel/local';
/* The engine itself: lines in memory would parse each frame once for everybody of the crowd, and only one of them is looked at. */
import { createRoom } from '../../../../packages/local/src/room/createRoom';
import { nameOf, sessionIdOf } from '../scenes/people';
import type { FromRoom, Rhythm, ToRoom } from './messages';

type Deliveries = ReturnType<typeof room.advance>;
type Acts = Extract<ToRoom, { type: 'play' }>['acts'];

const MEASURED = 'measured';
const ADMISSION = {
  room: { id: 'bench', name: 'bench', url: '', config: {} },
  isOwner: false,
  roomPermissions: {},
  tokenPermissions: {},
  startAudioOff: true,
  startVideoOff: true,
  ejectAt: 0,
};

let nextId = '';
const room = createRoom(
  { intervals: { userData: 0, sessionData: 0, joins: 0 } },
  { createId: () => nextId },
);

const lineOf = (index: number) => `crowd-${index}`;
const tell = (message: FromRoom) => self.postMessage(message, { transfer: [] });

function send(deliveries: Deliveries, act?: number) {
  for (const { to, frame } of deliveries) {
    if (to === MEASURED) tell({ type: 'frame', text: JSON.stringify(frame), act });
  }
}

/** Does something in the room and sends the measured client what comes of it. */
function step(run: (now: number) => Deliveries, act?: number) {
  const now = Date.now();
  send([...run(now), ...room.advance(now)], act);
}

function enter(line: string, index: number, frame: JoinFrame) {
  nextId = sessionIdOf(index);
  return room.join(line, frame, ADMISSION, Date.now());
}

function open(userData: readonly (Json | undefined)[], sessionData: JsonObject) {
  const off = { audio: 'off', video: 'off', screenAudio: 'off', screenVideo: 'off' } as const;
  for (const [index, own] of userData.entries()) {
    const mine = own === undefined ? {} : { userData: own };
    enter(lineOf(index), index, { type: 'join', userName: nameOf(index), tracks: off, ...mine });
  }
  step(() => []);
  room.writeFromServer({ data: sessionData, mergeStrategy: 'replace' }, Date.now());
  tell({ type: 'opened' });
}

function play(acts: Acts, { every, each, groups }: Rhythm) {
  const start = performance.now();
  let group = 0;

  function next() {
    const first = group * each;
    for (const [index, { by, frame }] of acts.slice(first, first + each).entries()) {
      step((now) => room.receive(lineOf(by), frame, now), first + index);
    }
    group += 1;
    if (group < groups) setTimeout(next, Math.max(start + group * every - performance.now(), 0));
    else tell({ type: 'played' });
  }
  next();
}

self.addEventListener('message', ({ data }: MessageEvent<ToRoom>) => {
  if (data.type === 'open') open(data.userData, data.sessionData);
  else if (data.type === 'play') play(data.acts, data.rhythm);
  else if (data.type === 'lost') step((now) => room.disconnect(MEASURED, now));
  else if (data.frame.type === 'join') {
    const { frame } = data;
    step(() => enter(MEASURED, -1, frame));
  } else {
    const { frame } = data;
    step((now) => room.receive(MEASURED, frame, now));
  }
});
