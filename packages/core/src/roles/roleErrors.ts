import { BackchannelError } from '../errors/backchannelError';
import { LONGEST_ROLE } from './roleName';

/** Only what names a role can be given. */
export function noRole(role: unknown): BackchannelError {
  return new BackchannelError(
    'invalid-data',
    `${JSON.stringify(role)} is no role that can be given: a role is a text of 1 to ${LONGEST_ROLE} characters, and "host" and "owner" are ` +
      "Daily's to give (meeting token, permissions). Nothing was set; null takes a role away.",
    { longest: LONGEST_ROLE },
  );
}

/** Only those in the call can be given one. */
export function nobodyToGiveTo(sessionId: string): BackchannelError {
  return new BackchannelError(
    'unknown-recipient',
    `"${sessionId}" is not the session_id of anybody in the call, so no role was set. Pass a session_id from the roster (it is new ` +
      'with every join).',
    { sessionId },
  );
}

/** Roles that come from elsewhere cannot be set here. */
export function rolesAreNotSetHere(source: string): BackchannelError {
  return new BackchannelError(
    'not-allowed',
    `the roles of this call come from "${source}", which nobody in the call can change, so no role was set. Issue other meeting tokens, or ` +
      'use hostHeldRoles.',
    { source },
  );
}
