import { BackchannelError } from '@backchannel/core';

/**
 * Runs an action on a service of the connection, or rejects as `no-call` where there is none (no provider, server). Who awaits it gets its
 * rejection, and who does not causes no unhandled one: the connection reported it.
 */
export function act<S, T>(service: S | null, run: (service: S) => Promise<T>): Promise<T> {
  const outcome = service ? run(service) : Promise.reject(noCall());
  outcome.catch(() => undefined);
  return outcome;
}

function noCall() {
  return new BackchannelError(
    'no-call',
    'there is no call. Render this inside <DailyProvider callObject={call}>, or pass { call }.',
  );
}
