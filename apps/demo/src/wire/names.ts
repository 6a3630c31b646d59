import type { DailyCall } from '@daily-co/daily-js';

const MAX_NAMES = 500;
const names = new Map<string, string>();
const ownIds = new Set<string>();

/** Notes who is who in a call of this page: events name people by session_id, also after they have left. */
export function rememberNames(call: DailyCall): void {
  for (const person of Object.values(call.participants())) {
    if (!person.session_id) continue;
    names.delete(person.session_id);
    names.set(person.session_id, person.user_name || 'Guest');
    if (person.local) ownIds.add(person.session_id);
  }
  for (const id of [...names.keys()].slice(0, Math.max(0, names.size - MAX_NAMES)))
    names.delete(id);
}

/** Whether a session_id belongs to a participant of this page, whose own reports are already in the log. */
export function isOfThisPage(sessionId: string): boolean {
  return ownIds.has(sessionId);
}

/** Whether somebody has been seen before by a call of this page. */
export function isKnown(sessionId: string): boolean {
  return names.has(sessionId);
}

/** A session_id as a person's name. */
export function nameOf(sessionId: string): string {
  return names.get(sessionId) ?? `${sessionId.slice(0, 8)}…`;
}
