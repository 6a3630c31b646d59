import { BackchannelError } from '../errors/backchannelError';
import type { RequestDisabledReason } from './ownRequest';

/** Nobody would see the request, or a host has just said no. */
export function mayNotRequest(reason: RequestDisabledReason): BackchannelError {
  const code = reason === 'not-joined' ? 'not-joined' : 'not-allowed';
  return new BackchannelError(code, `the stage was not asked for, because ${WHY[reason]}`);
}

const WHY: Readonly<Record<RequestDisabledReason, string>> = {
  'not-joined': 'the call is not joined: await call.join() first.',
  'no-presence':
    'Daily shows this participant to nobody (permissions.hasPresence is false). Let a host bring them, or join with presence.',
  denied: 'a host declined less than 30 s ago. Ask again then.',
};
