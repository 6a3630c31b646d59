import { WebSocket } from 'ws';
import type { Heard, Target } from './messages';

/** A participant as the wire sees it. It reads no more of a message than is needed to count it. */
interface Person {
  socket: WebSocket;
  id: string;
}

/** Everybody in the room. */
export interface Crowd {
  /** Sends `count` messages from each of the first `senders`, and resolves when nothing comes any more. */
  broadcast(plan: BroadcastPlan): Promise<Heard>;
  leave(): Promise<void>;
}

export interface BroadcastPlan {
  senders: number;
  /** Messages of each sender. */
  each: number;
  /** Of the text in each message. */
  characters: number;
  /** ms between two messages of one sender; 0 sends all at once. */
  every: number;
}

/** Nothing for so long, in ms, is the end. */
const SILENCE = 3000;

const JOIN = JSON.stringify({
  type: 'join',
  userName: 'Crowd',
  tracks: { audio: 'off', video: 'off', screenAudio: 'off', screenVideo: 'off' },
});

/** Lets so many in, one after the other. */
export async function enterCrowd(target: Target, url: string, people: number): Promise<Crowd> {
  const crowd: Person[] = [];
  for (let index = 0; index < people; index += 1) crowd.push(await enter(target, url));

  return {
    async broadcast({ senders, each, characters, every }) {
      const expected = senders * each * (people - 1);
      const heard = listen(crowd, senders, each);
      const start = performance.now();
      const text = 'x'.repeat(characters);
      await Promise.all(
        crowd.slice(0, senders).map(async ({ socket, id }, sender) => {
          for (let number = 0; number < each; number += 1) {
            const due = start + number * every - performance.now();
            if (due > 0) await pause(due);
            socket.send(encode(target, id, { sender, number, text }));
          }
        }),
      );
      return heard(expected, start);
    },
    async leave() {
      const closed = crowd.map(
        ({ socket }) => new Promise((resolve) => void socket.once('close', resolve)),
      );
      for (const { socket } of crowd) socket.close();
      await Promise.all(closed);
    },
  };
}

async function enter(target: Target, url: string): Promise<Person> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/crowd`);
  await new Promise((resolve) => socket.once('open', resolve));
  if (target === 'bare') return { socket, id: crypto.randomUUID() };
  const joined = new Promise<string>((resolve) => {
    socket.once('message', (data) => {
      const { local } = JSON.parse(String(data)) as { local: { session_id: string } };
      resolve(local.session_id);
    });
  });
  socket.send(JOIN);
  return { socket, id: await joined };
}

/** The bare server is sent what the room makes of a message, so that the same bytes arrive. */
function encode(target: Target, fromId: string, data: object): string {
  return target === 'bare'
    ? JSON.stringify({ type: 'app-message', data, fromId })
    : JSON.stringify({ type: 'app-message', data, to: '*' });
}

const NUMBERS = /"sender":(\d+),"number":(\d+)/;

/** Counts by recipient and sender; the answer resolves when all has come, or nothing more does. */
function listen(crowd: Person[], senders: number, each: number) {
  const counts = { received: 0, twice: 0, reordered: 0, bytes: 0, last: 0 };
  let onReceived = (): void => undefined;
  const stops = crowd.map(({ socket }) => {
    const highest = new Int32Array(senders).fill(-1);
    const seen = new Uint8Array(senders * each);
    const onMessage = (data: Buffer): void => {
      const [, sender = '', number = ''] = NUMBERS.exec(data.toString('latin1', 0, 80)) ?? [];
      if (number === '') return;
      const [from, at] = [Number(sender), Number(number)];
      const place = from * each + at;
      if (seen[place] === 1) counts.twice += 1;
      else counts.received += 1;
      seen[place] = 1;
      if (at < (highest[from] ?? 0)) counts.reordered += 1;
      highest[from] = at;
      counts.bytes = data.length;
      counts.last = performance.now();
      onReceived();
    };
    socket.on('message', onMessage);
    return () => socket.off('message', onMessage);
  });

  return (expected: number, start: number): Promise<Heard> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearInterval(watch);
        for (const stop of stops) stop();
        const { received, twice, reordered, bytes, last } = counts;
        resolve({
          expected,
          lost: expected - received,
          twice,
          reordered,
          bytes,
          took: last - start,
        });
      };
      onReceived = () => {
        if (counts.received >= expected) end();
      };
      const begun = performance.now();
      const watch = setInterval(() => {
        if (performance.now() - Math.max(counts.last, begun) > SILENCE) end();
      }, 100);
      onReceived();
    });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
