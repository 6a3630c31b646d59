import type { Connect } from '../protocol';
import { actions } from './actions/actions';
import { dailyInstance, takePendingCalls, type CallMachineHandle } from './dailyGlobals';
import { clearMachine, createMachine, type Machine } from './machine';
import type { CallMachineRequest } from './messages';
import { refusal, reportNotSupported } from './notSupported';
import { openPort } from './port';

/** Does what daily-js asks for, and answers. */
export async function answer(machine: Machine, request: CallMachineRequest): Promise<void> {
  const action = Object.hasOwn(actions, request.action) ? actions[request.action] : undefined;
  // Some methods of daily-js take an error in the reply for success.
  if (!action) reportNotSupported(machine, request.action);
  const reply = action ? await action(machine, request) : refusal(request.action);
  if (reply) machine.port.reply(request, reply);
}

/** Runs something once call machines may start. */
export type WhenServed = (start: () => void) => void;

/** Gives one call object its call machine and tells daily-js that it is there. */
function startCallMachine(callClientId: string, connect: Connect, whenServed: WhenServed): void {
  const instance = dailyInstance(callClientId);
  if (!instance) return;

  const isAlive = (): boolean => dailyInstance(callClientId)?.callMachine === handle;
  // daily-js does not wait to be told before it asks.
  let early: CallMachineRequest[] | undefined = [];
  const port = openPort(callClientId, isAlive, (request) => {
    if (early) early.push(request);
    else void answer(machine, request);
  });
  const machine = createMachine(callClientId, port, connect);

  const announce = (): void => port.emit({ action: 'call-machine-initialized' });
  const handle: CallMachineHandle = {
    store: machine.store,
    reset() {
      clearMachine(machine);
      announce();
    },
  };
  instance.callMachine = handle;
  whenServed(() => {
    port.emit({ action: 'loaded' });
    announce();
    const waiting = early ?? [];
    early = undefined;
    for (const request of waiting) void answer(machine, request);
  });
}

/** What the bundle does whenever it runs: serves every call object that waits for a call machine. */
export function startPendingCallMachines(
  connect: Connect,
  whenServed: WhenServed = (start) => start(),
): void {
  for (const callClientId of takePendingCalls()) {
    startCallMachine(callClientId, connect, whenServed);
  }
}
