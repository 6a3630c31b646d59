import '@backchannel/ui/styles.css';
import { memoryCallConfig, registerLocalDaily } from '@backchannel/local';
import Daily from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { openRoom } from '../room/openRoom';
import { findScene } from '../scenes/allScenes';
import { createPageBench } from './createPageBench';
import type { PageBench } from './protocol';
import { textOfLastRow } from './textOfRow';

declare global {
  var bench: PageBench | undefined;
}

/** Last in the tree, so that everything before it listens when it says that it is there. */
function Mounted({ onMount }: { onMount: () => void }) {
  useEffect(onMount, [onMount]);
  return null;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const asked = new URLSearchParams(location.search);
const people = Number(asked.get('people'));
const scene = findScene(asked.get('scene') ?? '');
const Screen = scene.variants[(asked.get('variant') ?? 'kit') as 'kit'];
const root = document.getElementById('root');
if (!Screen || !root) throw new Error(`No such variant of the scene "${scene.name}".`);

await scene.load?.();
const script = scene.script(people);
const room = await openRoom(people, script);
registerLocalDaily(room.daily);
const call = Daily.createCallObject({ dailyConfig: memoryCallConfig() });
const reactRoot = createRoot(root);
reactRoot.render(<DailyProvider callObject={call}>{null}</DailyProvider>);
const url = `${room.daily.origin}/bench`;
await call.join({ url, userName: 'Measured', startAudioOff: true, startVideoOff: true });
/* Who comes is not measured: the screen is shown when everybody is announced. */
while (Object.keys(call.participants()).length <= people) await nextFrame();
await new Promise<void>((resolve) =>
  reactRoot.render(
    <DailyProvider callObject={call}>
      <Screen call={call} />
      <Mounted onMount={resolve} />
    </DailyProvider>,
  ),
);
if (script.behind) {
  const acts = Array.from({ length: script.behind }, () => script.next());
  const rhythm = { every: 16, each: 100, groups: Math.ceil(acts.length / 100) };
  await room.play(acts, rhythm, () => undefined);
  /* What lies behind is not measured: it may be on its way to the screen for another frame or two. */
  while (textOfLastRow(root) !== script.rows().at(-1)) await nextFrame();
}
globalThis.bench = createPageBench(root, room, script);
