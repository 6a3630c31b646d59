import { BackchannelError } from '../errors/backchannelError';
import { messageOf } from '../errors/messageOf';

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
    try {
      return (code = await importCode());
    } catch (cause) {
      loading = undefined;
      throw notLoaded(name, cause);
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
