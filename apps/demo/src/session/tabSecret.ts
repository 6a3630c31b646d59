import type { Seat } from './session';

/** What only this tab knows: the server gives who brings it again the same user_id, so that a reload keeps the place in the queue. */
export function tabSecret(seat: Seat): string {
  const key = `town-hall:secret:${seat}`;
  const kept = sessionStorage.getItem(key);
  if (kept) return kept;
  const secret = crypto.randomUUID();
  sessionStorage.setItem(key, secret);
  return secret;
}
