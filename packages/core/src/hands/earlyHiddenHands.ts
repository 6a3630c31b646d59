import type { Connection } from '../connection/connection';
import type { JsonObject } from '../json/json';
import { messageService } from '../messages/messageService';
import { rosterService } from '../roster/rosterService';
import { HIDDEN_HAND } from './hiddenHandType';

const MOST_EARLY = 200;

/** What hidden participants told this host in this stay, by session_id, until its duties listen themselves: nobody says it twice. */
export function watchEarlyHiddenHands(connection: Connection): ReadonlyMap<string, JsonObject> {
  const roster = connection.use(rosterService);
  const early = new Map<string, JsonObject>();

  connection.use(messageService).onStranger({ type: HIDDEN_HAND }, (data, fromId) => {
    if (roster.local()?.isHost && early.size < MOST_EARLY) early.set(fromId, data);
  });
  roster.onChange(({ type }) => {
    if (type === 'cleared') early.clear();
  });
  return early;
}
