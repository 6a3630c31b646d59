import type { Connect } from '../../protocol';
import { answer } from '../callMachine';
import { createMachine } from '../machine';
import type { CallMachineRequest } from '../messages';
import { isRecord } from '../readFields';
import { openFramePort, readFrameParent } from './framePort';
import { FRAME_ROOT } from './frameRoot';
import { createFrameView } from './frameView';

/**
 * Runs a call inside of the page at a room's address, for `createFrame`: the same call machine, with daily-js in the window around
 * it. Does nothing in any other page.
 */
export function startFrame(connect: Connect): void {
  const root = document.querySelector<HTMLElement>(`[${FRAME_ROOT}]`);
  const parent = root ? readFrameParent(location.search) : undefined;
  if (!root || !parent) return;
  // The room is where this page is.
  const publicPath = `${location.origin}/call-machine/`;
  window._daily = { pendings: [], instances: { [parent.callClientId]: { publicPath } } };

  const act = (request: CallMachineRequest): void => void answer(machine, inThisRoom(request));
  const view = createFrameView(root, () => act({ action: 'leave-meeting' }));
  const port = openFramePort(parent, act, (event) => {
    view.show(event);
    // The app cannot: daily-js refuses requestAccess() to frames.
    const isInLobby = machine.meeting?.isInLobby === true;
    if (event.action === 'joined-meeting' && isInLobby) act(knock(machine.self.user_name));
  });
  const machine = createMachine(parent.callClientId, port, connect);
  port.emit({ action: 'loaded' });
  port.emit({ action: 'call-machine-initialized' });
}

function knock(name: string): CallMachineRequest {
  return { action: 'daily-method-request-access', access: { level: 'full' }, name };
}

/** The address without what daily-js has added, and no prompt for a camera that nobody sees. */
function inThisRoom(request: CallMachineRequest): CallMachineRequest {
  const { properties } = request;
  if (!isRecord(properties)) return request;
  const { dailyConfig } = properties;
  const config = isRecord(dailyConfig) ? dailyConfig : {};
  const given = isRecord(config.localDaily) ? config.localDaily : {};
  return {
    ...request,
    properties: {
      ...properties,
      url: location.origin + location.pathname,
      dailyConfig: { ...config, localDaily: { media: 'portrait', ...given } },
    },
  };
}
