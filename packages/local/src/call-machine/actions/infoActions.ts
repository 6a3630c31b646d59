import type { CallMachineReply } from '../messages';
import { reportNotSupported } from '../notSupported';
import type { Action, ActionTable } from './action';

/** Apps await these without a catch: they are answered, and the lack is said beside it. */
function withoutEffect(what: string, reply: CallMachineReply): Action {
  return (machine) => {
    reportNotSupported(machine, what);
    return reply;
  };
}

/** What daily-js and daily-react ask on their own. */
export const infoActions: ActionTable = {
  'lib-room-info'({ meeting, roomUrl }) {
    if (!meeting?.room) return { roomUrlPendingJoin: roomUrl };
    const { id, name, config, domainConfig = {} } = meeting.room;
    return { id, name, config, domainConfig, tokenConfig: {} };
  },
  'get-network-topology': ({ meeting }) => ({ topology: meeting?.room ? 'sfu' : 'none' }),
  'get-meeting-session': ({ meeting }) => ({ meetingSession: { id: meeting?.sessionId ?? '' } }),
  'get-daily-lang': () => ({ lang: 'en' }),
  'get-calc-stats': () => ({ stats: {} }),
  'get-cpu-load-stats': () => ({ cpuStats: {} }),
  'update-receive-settings': withoutEffect('update-receive-settings', { receiveSettings: {} }),
  'get-single-participant-receive-settings': () => ({ receiveSettings: {} }),
  'update-send-settings': withoutEffect('update-send-settings', { sendSettings: {} }),
  'start-local-audio-level-observer': withoutEffect('start-local-audio-level-observer', {}),
  'stop-local-audio-level-observer': () => {},
  'start-remote-participants-audio-level-observer': withoutEffect(
    'start-remote-participants-audio-level-observer',
    {},
  ),
  'stop-remote-participants-audio-level-observer': () => {},
  'daily-method-subscribe-to-tracks-automatically'(machine, { enabled }) {
    // All tracks are always subscribed to.
    if (enabled !== true) reportNotSupported(machine, 'setSubscribeToTracksAutomatically(false)');
  },
  'transmit-log': () => {},
};
