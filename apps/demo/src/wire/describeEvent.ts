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

/** Says who can tell of earlier chat messages: every client writes it on arrival. */
const HISTORY = '_.h';

const REFUSALS: ReadonlySet<ConnectionEvent['kind']> = new Set([
  'rejected',
  'failed',
  'overruled',
  'throttled',
]);
const OUTGOING: ReadonlySet<ConnectionEvent['kind']> = new Set(['sent', 'written', 'failed']);

/** The line for an event of the connection, or null when another participant of this page reports the same. */
export function describeEvent(event: ConnectionEvent, me: string): WireNote | null {
  const { kind, mechanism, name, at, from, id } = event;
  if (kind === 'received' && from && isOfThisPage(from)) return null;
  if (kind === 'written' && name === HISTORY) return null;

  const isOutgoing = OUTGOING.has(kind);
  // Something that a participant notices, such as how much history came.
  const isOwn = from === undefined && event.content === undefined;
  const text = readText(event);
  return {
    at,
    tag: readTag(event),
    from: describeSender(from, isOutgoing || isOwn ? me : 'somebody'),
    to: isOutgoing ? describeRecipients(event) : isOwn ? [] : [me],
    text,
    ...readSize(event, text),
    ...(REFUSALS.has(kind) ? { refusal: readRefusal(event) } : {}),
    marks: [`${mechanism} ${text}`, ...(id === undefined ? [] : [`${mechanism} ${name} ${id}`])],
  };
}

/** Of a message that is refused only the data is reported: its type goes back to where it was. */
function readText({ kind, mechanism, name, content, detail }: ConnectionEvent): string {
  if (content === undefined || mechanism === 'connection') return detail;
  if (mechanism !== 'message') return JSON.stringify({ [name]: content });
  const isData = kind === 'rejected' && typeof content === 'object';
  return JSON.stringify(isData ? { type: name, ...content } : content);
}

function readSize({ mechanism, size, content }: ConnectionEvent, text: string) {
  if (mechanism === 'connection' || content === undefined) return {};
  const used = mechanism === 'message' && size !== undefined ? size : text.length;
  return { size: { used, limit: LIMITS[mechanism] } };
}

function readRefusal({ kind, code, detail, from }: ConnectionEvent): string {
  const told =
    from && from !== 'self' && from !== 'server' ? detail.replaceAll(from, nameOf(from)) : detail;
  return `${kind}: ${code}. ${told}`;
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
