import { createLocalDaily, memoryCallConfig, registerLocalDaily } from '@backchannel/local';
import Daily from '@daily-co/daily-js';

let lastRoom = 0;

/** Ben sends the numbers from 1 to 10 over a network of that seed; resolves to what Ana hears, in that order. */
export async function countOverABadNetwork(seed: number): Promise<number[]> {
  lastRoom += 1;
  const daily = createLocalDaily({
    origin: `http://faults-${lastRoom}.memory.localhost`,
    faults: { seed, duplicates: 0.4 },
  });
  const unregister = registerLocalDaily(daily);
  const { url } = await daily.createRoom({ name: 'count' });
  const join = async (userName: string) => {
    const call = Daily.createCallObject({
      allowMultipleCallInstances: true,
      dailyConfig: memoryCallConfig({ media: 'portrait' }),
    });
    await call.join({ url, userName, startAudioOff: true, startVideoOff: true });
    return call;
  };
  const ana = await join('Ana');
  const ben = await join('Ben');
  const heard: number[] = [];
  const isAllHeard = new Promise<void>((resolve) => {
    ana.on('app-message', ({ data }: { data: { count?: number; isLast?: boolean } }) => {
      if (data.count !== undefined) heard.push(data.count);
      if (data.isLast) resolve();
    });
  });
  for (let count = 1; count <= 10; count += 1) ben.sendAppMessage({ count });
  await daily.whenIdle();
  ben.sendAppMessage({ isLast: true });
  await isAllHeard;
  await Promise.all([ana.destroy(), ben.destroy()]);
  daily.close();
  unregister();
  return heard;
}
