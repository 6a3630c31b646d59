import { BackchannelError } from '../errors/backchannelError';
import { messageOf } from '../errors/messageOf';

/** What is being loaded, of all copies of the kit: tests wait for it. */
const LOADING = Symbol.for('backchannel.loading');

/** Code that most pages never run, and so load when it is needed. */
export interface OnDemand<M> {
  /** What was loaded; undefined before. */
  loaded(): M | undefined;
  /** Loads it once; after a failure the next call tries again. Rejects as `not-loaded`. */
  load(): Promise<M>;
}

/** Makes it of an `import()`, which bundlers split off there. */
export function onDemand<M>(name: string, importCode: () => Promise<M>): OnDemand<M> {
  let code: M | undefined;
  let loading: Promise<M> | undefined;

  async function load() {
    const loads = allLoads();
    const imported = importCode();
    loads.add(imported);
    try {
      return (code = await imported);
    } catch (cause) {
      loading = undefined;
      throw notLoaded(name, cause);
    } finally {
      loads.delete(imported);
    }
  }

  return { loaded: () => code, load: () => (loading ??= load()) };
}

function notLoaded(name: string, cause: unknown) {
  return new BackchannelError(
    'not-loaded',
    `the code for ${name} could not be loaded: ${messageOf(cause)}. Offline, or a new version was deployed meanwhile: try again, then reload the page. Where it must not happen, await preload() first.`,
    { name },
  );
}

function allLoads() {
  const holder = globalThis as { [LOADING]?: Set<Promise<unknown>> };
  return (holder[LOADING] ??= new Set());
}
