import { dailyInstance } from './dailyGlobals';

/** Set by the Vite plugin: daily-js believes that the bundle came from Daily. */
interface RedirectedPage {
  __localDaily?: { url: string };
}

/** The folder that the bundle of this call object really came from. */
export function bundleFolder(callClientId: string): string | undefined {
  const told = dailyInstance(callClientId)?.publicPath;
  const { __localDaily: local } = globalThis as RedirectedPage;
  return local && told?.startsWith('https:') ? `${local.url}/call-machine/` : told;
}
