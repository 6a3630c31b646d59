import { applyProperties, propertiesOf } from '../applyProperties';
import { askAccess } from '../askAccess';
import { bundleFolder } from '../bundleFolder';
import { publishSelf, type Machine } from '../machine';
import type { CallMachineReply, CallMachineRequest } from '../messages';
import { isRecord, textOf } from '../readFields';
import { roomAddress } from '../roomAddress';
import type { ActionTable } from './action';

async function preAuth(machine: Machine, request: CallMachineRequest): Promise<CallMachineReply> {
  const properties = propertiesOf(request);
  applyProperties(machine, properties);
  machine.isSelfKnown = true;
  publishSelf(machine);
  try {
    const level = await askAccess(machine, {
      roomUrl: roomAddress(machine.roomUrl, bundleFolder(machine.callClientId)),
      token: textOf(properties.token),
      dailyJsVersion: textOf(properties.dailyJsVersion),
    });
    // Before the reply: apps read accessState() in the line after `await preAuth()`.
    machine.port.emit({ action: 'access-state-updated', access: { level } });
    return { access: { level } };
  } catch (error) {
    return { error };
  }
}

function requestAccess(
  { meeting, port }: Machine,
  request: CallMachineRequest,
): CallMachineReply | void {
  const { access, name } = request;
  if (!isRecord(access) || access.level !== 'full') {
    return { error: new Error("The only access that can be requested is { level: 'full' }.") };
  }
  if (!meeting?.isInLobby) return { access: { level: 'full' }, granted: true };
  meeting.knocking.request(request);
  meeting.send({ type: 'request-access', name: typeof name === 'string' ? name : '' });
  port.emit({
    action: 'access-state-updated',
    access: { level: 'lobby' },
    awaitingAccess: { level: 'full' },
  });
}

function answerWaiting(
  { meeting }: Machine,
  request: CallMachineRequest,
  updates: [string, unknown][],
): CallMachineReply | void {
  if (!meeting) return { error: new Error('There is no meeting any more.') };
  const granted: Record<string, boolean> = {};
  for (const [id, update] of updates) {
    const decision = isRecord(update) ? update.grantRequestedAccess : undefined;
    if (typeof decision !== 'boolean') {
      const text = `The update for ${JSON.stringify(id)} must have grantRequestedAccess: true or false.`;
      return { error: new Error(text) };
    }
    granted[id] = decision;
  }
  if (updates.length === 0) return { ids: [] };
  meeting.send({ type: 'answer-waiting', request: meeting.knocking.decide(request), granted });
}

/** Who may come in, and who lets them. */
export const accessActions: ActionTable = {
  'daily-method-preauth': preAuth,
  'daily-method-request-access': requestAccess,
  'daily-method-update-waiting-participant': (machine, request) =>
    answerWaiting(machine, request, [[String(request.id), request.updates]]),
  'daily-method-update-waiting-participants': (machine, request) =>
    answerWaiting(
      machine,
      request,
      isRecord(request.updatesById) ? Object.entries(request.updatesById) : [],
    ),
};
