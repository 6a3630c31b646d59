import type { Connection } from '../connection/connection';
import { startWhenWanted, type LazyPart } from '../connection/lazyPart';
import { readKey } from '../json/json';
import { messageService } from './messageService';
import { wireType } from './wireType';

/**
 * Starts a part when a message of one of these types comes, also to who is not meant to get it: the part hears it as replayed, and turns it away
 * as it does with all that it does not obey.
 */
export function startWhenHeard<T>(
  connection: Connection,
  name: string,
  part: Pick<LazyPart<T>, 'started' | 'start'>,
  types: readonly string[],
): void {
  const heard: readonly unknown[] = types.map((type) => wireType(connection, type));
  let isHeard = false;
  const look = startWhenWanted(connection, name, part, () => isHeard);

  connection.use(messageService).onRaw(({ data }) => {
    if (part.started() !== undefined || !heard.includes(readKey(data, 'type'))) return;
    isHeard = true;
    look();
  });
}
