import type { ActionTable } from './action';

/** What daily-js and daily-react ask on their own. */
export const infoActions: ActionTable = {
  'lib-room-info'({ meeting, roomUrl }) {
    if (!meeting?.room) return { roomUrlPendingJoin: roomUrl };
    const { id, name, config } = meeting.room;
    return { id, name, config, domainConfig: {}, tokenConfig: {} };
  },
  'get-network-topology': ({ meeting }) => ({ topology: meeting?.room ? 'sfu' : 'none' }),
  'get-calc-stats': () => ({ stats: {} }),
  'get-cpu-load-stats': () => ({ cpuStats: {} }),
  'update-receive-settings': () => ({ receiveSettings: {} }),
  'get-single-participant-receive-settings': () => ({ receiveSettings: {} }),
  'update-send-settings': () => ({ sendSettings: {} }),
  'start-local-audio-level-observer': () => ({}),
  'stop-local-audio-level-observer': () => {},
  'start-remote-participants-audio-level-observer': () => ({}),
  'stop-remote-participants-audio-level-observer': () => {},
  'daily-method-subscribe-to-tracks-automatically': () => {},
  'transmit-log': () => {},
};
