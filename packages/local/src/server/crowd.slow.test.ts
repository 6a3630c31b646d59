import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { JOIN } from './socketFixture';
import { startLocalServer, type LocalServer } from './startLocalServer';

const PEOPLE = 200;
const PER_SECOND = 50;
const SECONDS = 5;
const MAX_GROWTH = 16 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let server: LocalServer;
beforeAll(async () => {
  server = await startLocalServer({ port: 0 });
});
afterAll(() => server.close());

interface Listener {
  socket: WebSocket;
  heard: number[];
}

async function enter(room: string): Promise<Listener> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/${room}`);
  const heard: number[] = [];
  await new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const text = String(data);
      if (text.startsWith('{"type":"joined"')) resolve();
      if (!text.startsWith('{"type":"app-message"')) return;
      heard.push((JSON.parse(text) as { data: { number: number } }).data.number);
    });
    socket.on('open', () => socket.send(JSON.stringify(JOIN)));
  });
  return { socket, heard };
}

async function leave(people: Listener[]): Promise<void> {
  const closed = people.map(
    ({ socket }) => new Promise((resolve) => void socket.once('close', resolve)),
  );
  for (const { socket } of people) socket.close();
  await Promise.all(closed);
}

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

async function broadcast(seconds: number): Promise<void> {
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => enter('crowd')));
  const [sender, ...others] = people;
  const numbers = Array.from({ length: seconds * PER_SECOND }, (_, number) => number);
  for (const number of numbers) {
    sender?.socket.send(JSON.stringify({ type: 'app-message', data: { number }, to: '*' }));
    await new Promise((resolve) => setTimeout(resolve, 1000 / PER_SECOND));
  }
  const isDone = (): boolean => others.every(({ heard }) => heard.length >= numbers.length);
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const { heard } of others) expect(heard).toEqual(numbers);
  expect(sender?.heard).toEqual([]);
  await leave(people);
}

test(`${PEOPLE} people hear ${PER_SECOND} broadcasts a second in order, and leave nothing behind`, async () => {
  // What is made once, such as buffers of sockets, is not counted.
  await broadcast(1);
  const before = heapUsed();
  await broadcast(SECONDS);
  expect(heapUsed() - before).toBeLessThan(MAX_GROWTH);
});
