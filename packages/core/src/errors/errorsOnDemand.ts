import type { OnDemand } from '../connection/onDemand';
import { startTimer } from '../platform/timers';
import { BackchannelError } from './backchannelError';
import type { ErrorCode } from './errorCodes';

/* An error comes in time, also where the network that would bring its text is away. */
const PATIENCE_MS = 3_000;

const brief = new WeakMap<BackchannelError, () => Promise<BackchannelError>>();

/** Makes an error of an action; `say` finds its text in what is loaded. */
export type MakeError<M> = (
  code: ErrorCode,
  details: BackchannelError['details'] | undefined,
  say: (texts: M) => string,
) => BackchannelError;

/**
 * Errors of actions whose texts are loaded when somebody is to be told: most pages never need them. Until then an error is brief, with its code
 * and its numbers; `attempt` rejects with it in full, or as it is where the text does not come within 3 s.
 */
export function errorsOnDemand<M>(texts: OnDemand<M>): MakeError<M> {
  return (code, details, say) => {
    const write = (loaded: M) => new BackchannelError(code, say(loaded), details);
    const loaded = texts.loaded();
    if (loaded) return write(loaded);
    const error = new BackchannelError(code, `${code}: see docs/errors.md.`, details);
    brief.set(error, () => {
      return new Promise((resolve) => {
        const cancel = startTimer(PATIENCE_MS, () => resolve(error));
        const inFull = texts.load().then(write, () => error);
        void inFull.then(resolve).then(cancel);
      });
    });
    return error;
  };
}

/** An error with its text, which is loaded where it is brief. */
export const inFull = async (error: BackchannelError): Promise<BackchannelError> =>
  brief.get(error)?.() ?? error;
