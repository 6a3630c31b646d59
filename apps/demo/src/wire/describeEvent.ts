import type { ConnectionEvent } from '@backchannel/react';

import { isOfThisPage, nameOf } from './names';
import type { WireNote } from './wireLog';
import type { WireTag } from './wireRow';

const LIMITS = {
  message: 4096,
  'participant-value': 4096,
  'session-value': 102_400,
} as const;

/** The line for an event of the connection, or null when another participant of this page reports the same. */
export function describeEvent(event: ConnectionEvent, me: string): WireNote | null {
  const { kind, mechanism, name, at, content, size, from } = event;
  const refused =
    kind === 'rejected' || kind === 'failed' || kind === 'overruled' || kind === 'throttled';
  const isIncoming =
    kind === 'received' || kind === 'replayed' || (kind === 'rejected' && from !== 'self');
  if (kind === 'received' && from && isOfThisPage(from)) return null;

  const text = content === undefined ? event.detail : JSON.stringify(content);
  const sender = describeSender(from, me);
  return {
    at,
    tag: readTag(event),
    name,
    from: sender,
    to: isIncoming ? me : describeRecipients(event),
    text,
    ...(size === undefined || mechanism === 'connection'
      ? {}
      : { size: { used: size, limit: LIMITS[mechanism] } }),
    ...(refused ? { refusal: `${kind}: ${event.code}. ${event.detail}` } : {}),
    mark: [kind, event.code, mechanism, name, sender, event.id ?? text].join(' '),
  };
}

function readTag({ mechanism, from }: ConnectionEvent): WireTag {
  if (from === 'server') return 'server';
  if (mechanism === 'participant-value') return 'participant value';
  if (mechanism === 'session-value') return 'session value';
  return mechanism;
}

function describeSender(from: string | undefined, me: string): string {
  if (from === undefined || from === 'self') return me;
  return from === 'server' ? 'server (fromId: API)' : nameOf(from);
}

function describeRecipients({ to, mechanism }: ConnectionEvent): string {
  if (mechanism === 'connection') return '';
  if (to === undefined || to === '*') return 'everybody';
  return (Array.isArray(to) ? to : [to]).map(nameOf).join(', ');
}
