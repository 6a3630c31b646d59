import { roomForEachTest } from '@backchannel/local/testing/vitest';
import { execFileSync } from 'node:child_process';
import { runInNewContext, runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type * as Kit from '../index';

const root = `${import.meta.dirname}/../../../..`;

/** The kit as one script, as an app's bundler makes it; without a mode it asks for `process` as it stands. */
function bundle(mode?: 'production', entry = "export * from './packages/core/src/index';"): string {
  const define = mode ? [`--define:process.env.NODE_ENV="${mode}"`, '--minify'] : [];
  return execFileSync(
    `${root}/node_modules/.bin/esbuild`,
    [
      '--bundle',
      '--platform=neutral',
      '--main-fields=module,main',
      '--format=iife',
      '--global-name=kit',
      ...define,
    ],
    { cwd: root, encoding: 'utf8', input: entry, maxBuffer: 20_000_000 },
  );
}

/** Loads it where there is the language and a timer, and nothing else: no window, process, crypto, storage, structuredClone, URL. */
function loadBare(script: string): typeof Kit {
  const language = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]);
  const platform = Object.getOwnPropertyNames(globalThis).filter(
    (name) => /^[A-Za-z]\w*$/.test(name) && !language.has(name),
  );
  const bare = { setTimeout, clearTimeout };
  const hidden = [...platform.filter((name) => !(name in bare)), 'console', 'globalThis'];
  const load = runInThisContext(
    `(function (globalThis, setTimeout, clearTimeout, ${hidden.slice(0, -1).join(', ')}) {${script}; return kit; })`,
  ) as (...all: unknown[]) => typeof Kit;
  return load(bare, setTimeout, clearTimeout);
}

const room = roomForEachTest();

describe('where there is nothing but the language and timers', () => {
  it.each(['production', undefined] as const)('the kit works (NODE_ENV: %s)', async (mode) => {
    const kit = loadBare(bundle(mode));
    const call = await room.join('Ana', { owner: true });
    const ben = await room.join('Ben');
    const own = Object.getOwnPropertyNames(globalThis);
    const benId = ben.participants().local.session_id;
    const failures: string[] = [];
    const connection = kit.connect(call, {
      onEvent: ({ kind, code, detail }) => {
        if (kind === 'failed' || kind === 'rejected') failures.push(`${code} ${detail}`);
      },
    });
    const heard: unknown[] = [];
    const essay = kit.defineMessage<{ text: string }>('bare-essay', {
      maxSize: kit.inParts(50_000),
    });
    const messages = connection.use(kit.messageService);
    messages.subscribe(essay, ({ text }) => heard.push(text.length));
    await messages.send(essay, { text: '"👩‍🚀'.repeat(1_500) }, { includeSelf: true });
    const seat = kit.defineParticipantValue<number>('bare-seat', { initial: 0 });
    await connection.use(kit.participantValuesService).set(seat, 4);
    const scene = kit.defineSessionValue<string>('bare-scene', { initial: '', writableBy: 'host' });
    await connection.use(kit.sessionValuesService).open(scene).set('talk');
    const cards = kit.defineSessionMap<{ text: string }>('bare-cards');
    await connection.use(kit.sessionMapsService).open(cards).add({ text: 'one' });
    await connection.use(kit.rolesService).set(benId, 'speaker');
    await connection.use(kit.handsService).raise();
    await connection.use(kit.stageService).bring(benId, 4);
    await room.settle();

    expect(heard).toEqual([9_000]);
    expect(failures).toEqual([]);
    const seen = Object.values(ben.participants()).find((one) => !one.local);
    expect(seen?.userData).toMatchObject({ 'bare-seat': 4, handRaised: 1 });
    expect(ben.meetingSessionState().data).toMatchObject({ 'bare-scene': 'talk', stage: [benId] });
    expect(connection.snapshot()).toMatchObject({ status: 'ready', roster: { count: 2 } });
    await call.leave();
    await call.destroy();
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(own);
  });

  it('warnings are no part of a production build', () => {
    const entry = "export { connect, messageService } from './packages/core/src/index';";
    const [production, other] = [bundle('production', entry), bundle(undefined, entry)];
    const texts = ['docs/errors.md', 'Backchannel (', 'process.env'];
    expect(texts.map((text) => other.includes(text))).toEqual([true, true, true]);
    expect(texts.map((text) => production.includes(text))).toEqual([false, false, false]);
  });
});
