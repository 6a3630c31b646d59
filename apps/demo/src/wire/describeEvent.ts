import type { ConnectionEvent } from '@backchannel/react';

import { isOfThisPage, nameOf } from './names';
import type { WireNote } from './wireLog';
import { EVERYBODY } from './wireRow';
import type { WireTag } from './wireRow';

/** Characters of JSON that Daily takes. */
export const LIMITS = {
  message: 4096,
  'participant-value': 4096,
  'session-value': 102_400,
} as const;

const REFUSALS: ReadonlySet<ConnectionEvent['kind']> = new Set([
  'rejected',
  'failed',
  'overruled',
  'throttled',
]);
const OUTGOING: ReadonlySet<ConnectionEvent['kind']> = new Set(['sent', 'written', 'failed']);

/** The line for an event of the connection, or null when another participant of this page reports the same. */
export function describeEvent(event: ConnectionEvent, me: string): WireNote | null {
  const { kind, mechanism, name, at, size, from, id } = event;
  if (kind === 'received' && from && isOfThisPage(from)) return null;

  const isOutgoing = OUTGOING.has(kind);
  const text = readText(event);
  return {
    at,
    tag: readTag(event),
    from: describeSender(from, isOutgoing ? me : 'somebody'),
    to: isOutgoing ? describeRecipients(event) : [me],
    text,
    ...(size === undefined || mechanism === 'connection'
      ? {}
      : { size: { used: size, limit: LIMITS[mechanism] } }),
    ...(REFUSALS.has(kind) ? { refusal: `${kind}: ${event.code}. ${event.detail}` } : {}),
    marks: [`${mechanism} ${text}`, ...(id === undefined ? [] : [`${mechanism} ${name} ${id}`])],
  };
}

function readText({ mechanism, name, content, detail }: ConnectionEvent): string {
  if (content === undefined || mechanism === 'connection') return detail;
  return JSON.stringify(mechanism === 'message' ? content : { [name]: content });
}

function readTag({ mechanism, from }: ConnectionEvent): WireTag {
  if (from === 'server') return 'server';
  if (mechanism === 'participant-value') return 'participant value';
  if (mechanism === 'session-value') return 'session value';
  return mechanism;
}

function describeSender(from: string | undefined, unnamed: string): string {
  if (from === undefined || from === 'self') return unnamed;
  return from === 'server' ? 'server (fromId: API)' : nameOf(from);
}

function describeRecipients({ to, mechanism }: ConnectionEvent): string[] {
  if (mechanism === 'connection') return [];
  if (to === undefined || to === '*') return [EVERYBODY];
  return (typeof to === 'string' ? [to] : [...to]).map(nameOf);
}
