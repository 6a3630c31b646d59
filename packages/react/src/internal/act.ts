import { BackchannelError } from '@backchannel/core';
import { reported } from './reported';

/** Runs an action on a service of the connection, or rejects as `no-call` where there is none (no provider, server). */
export function act<S, T>(service: S | null, run: (service: S) => Promise<T>): Promise<T> {
  return reported(service ? run(service) : Promise.reject(noCall()));
}

function noCall() {
  return new BackchannelError(
    'no-call',
    'there is no call. Render this inside <DailyProvider callObject={call}>, or pass { call }.',
  );
}
