import { applyProperties, propertiesOf, wantedMedia } from '../applyProperties';
import { bundleFolder } from '../bundleFolder';
import { clearMachine, publishSelf, type Machine } from '../machine';
import type { CallMachineReply, CallMachineRequest } from '../messages';
import { textOf } from '../readFields';
import { roomAddress } from '../roomAddress';
import { readSettings } from '../settings';
import { startMeeting } from '../startMeeting';
import type { ActionTable } from './action';

/** Requests of `join()` that have not been answered yet. */
const pendingJoins = new WeakMap<Machine, CallMachineRequest>();

function endCall(machine: Machine): void {
  clearMachine(machine);
  machine.port.emit({ action: 'left-meeting' });
  const join = pendingJoins.get(machine);
  pendingJoins.delete(machine);
  // Without an answer the promise of join() would stay open for ever.
  if (join)
    machine.port.reply(join, { error: new Error('leave() was called before join() was done.') });
}

function joinMeeting(machine: Machine, request: CallMachineRequest): CallMachineReply | void {
  const properties = propertiesOf(request);
  const hadCamera = machine.isSelfKnown;
  applyProperties(machine, properties);
  let roomUrl: string;
  try {
    roomUrl = roomAddress(machine.roomUrl, bundleFolder(machine.callClientId));
  } catch (error) {
    // As a reply and not as a fatal error: daily-js parses the URL itself when it handles one, and would throw.
    return { error };
  }
  pendingJoins.set(machine, request);
  if (!hadCamera) void machine.media.set(wantedMedia(properties));
  const settle = (reply: CallMachineReply): void => {
    if (!pendingJoins.delete(machine)) return;
    machine.port.reply(request, reply);
  };
  machine.meeting?.end();
  machine.meeting = startMeeting(machine, {
    roomUrl,
    token: textOf(properties.token),
    dailyJsVersion: textOf(properties.dailyJsVersion),
    sessionDataInterval: readSettings(properties.dailyConfig).sessionDataInterval,
    onJoined: () => settle({}),
    onEnd() {
      // With an error in it the reply would change daily-js's state; it has rejected join() by the error event.
      settle({});
      endCall(machine);
    },
  });
}

async function startCamera(
  machine: Machine,
  request: CallMachineRequest,
): Promise<CallMachineReply> {
  const properties = propertiesOf(request);
  applyProperties(machine, properties);
  machine.isSelfKnown = true;
  await machine.media.set(wantedMedia(properties));
  publishSelf(machine);
  machine.port.emit({ action: 'started-camera' });
  const devices = {
    camera: machine.media.device('video'),
    mic: machine.media.device('audio'),
    speaker: {},
  };
  machine.port.emit({ action: 'selected-devices-updated', devices });
  return devices;
}

/** Before, into and out of a meeting. */
export const lifecycleActions: ActionTable = {
  'join-meeting': joinMeeting,
  'start-camera': startCamera,

  'leave-meeting'(machine) {
    machine.meeting?.send({ type: 'leave' });
    endCall(machine);
  },
};
