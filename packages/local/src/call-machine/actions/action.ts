import type { Machine } from '../machine';
import type { CallMachineReply, CallMachineRequest } from '../messages';

/** Does what daily-js asks for. What it returns is the reply, for requests that wait for one. */
export type Action = (
  machine: Machine,
  request: CallMachineRequest,
) => CallMachineReply | void | Promise<CallMachineReply | void>;

/** Some of the actions, by Daily's names. */
export type ActionTable = Record<string, Action>;
