import { publishSelf } from '../machine';
import { toWireJson } from '../wireJson';
import type { ActionTable } from './action';

/** App messages, userData, session data and names. */
export const dataActions: ActionTable = {
  'app-msg'({ meeting }, { data, to }) {
    meeting?.send({ type: 'app-message', data: toWireJson(data), to: toWireJson(to) });
  },

  'set-user-data'(machine, request) {
    const { userData: _old, ...rest } = machine.self;
    const isGone = request.userData === undefined;
    const userData = isGone ? undefined : toWireJson(request.userData);
    machine.self = userData === undefined ? rest : { ...rest, userData };
    publishSelf(machine);
    machine.meeting?.send({
      type: 'set-user-data',
      ...(userData === undefined ? {} : { userData }),
    });
    return userData === undefined ? {} : { userData };
  },

  'set-session-data'({ meeting }, { data, mergeStrategy }) {
    meeting?.sessionData.add(data, mergeStrategy);
    meeting?.echo?.(data, mergeStrategy);
  },

  'set-user-name'(machine, request) {
    const userName = typeof request.name === 'string' ? request.name : '';
    machine.self = { ...machine.self, user_name: userName };
    publishSelf(machine);
    machine.meeting?.send({ type: 'set-user-name', userName });
    return { userName };
  },
};
