import type { Machine } from './machine';
import type { CallMachineReply } from './messages';
import { methodName } from './methodNames';

/** The words for what is not here. */
export function sayWhat(what: string): string {
  return `Local Daily does not support ${methodName(what)}. Its call machine covers joining, participants and the data side of a call; join a real Daily room to use this.`;
}

/** The answer to a request that waits for one, where `{}` would look like success. */
export function refusal(what: string): CallMachineReply {
  return { error: new Error(sayWhat(what)) };
}

/** Says it where nobody waits for an answer: a `nonfatal-error` of type `not-supported`, once per call object. */
export function reportNotSupported(machine: Machine, what: string): void {
  if (machine.reported.has(what)) return;
  machine.reported.add(what);
  machine.port.emit({
    action: 'nonfatal-error',
    type: 'not-supported',
    errorMsg: sayWhat(what),
    details: { feature: methodName(what) },
  });
}
