import { defineMessage } from '../definitions/defineMessage';
import { isText } from '../definitions/isText';
import { schemaOf } from '../definitions/schemaOf';
import { readKey } from '../json/json';

/** How much a notification matters. */
export type NotificationLevel = 'info' | 'warning' | 'error';

/** What a notification says. */
export interface NotificationData {
  /** 1 to 200 characters. */
  title: string;
  /** At most 1,000 characters. */
  body?: string | undefined;
  /** Default `info`. */
  level?: NotificationLevel | undefined;
}

const LONGEST_TITLE = 200;
const LONGEST_BODY = 1_000;
const LEVELS: readonly unknown[] = ['info', 'warning', 'error'];

const schema = schemaOf<NotificationData>(
  `a title of 1 to ${LONGEST_TITLE} characters, a body of at most ${LONGEST_BODY} if any, and the level info, warning or error if any`,
  (value) => {
    const title = readKey(value, 'title');
    const body = readKey(value, 'body');
    const level = readKey(value, 'level');
    if (!isText(title, LONGEST_TITLE)) return undefined;
    if (body !== undefined && !(typeof body === 'string' && body.length <= LONGEST_BODY))
      return undefined;
    if (level !== undefined && !LEVELS.includes(level)) return undefined;
    return { title, body, level: level as NotificationLevel | undefined };
  },
);

/**
 * What the server tells the call; on the wire `{ type: 'notification', title, body?, level? }`.
 *
 * Delivered to those in the call, or to one of them; not stored, late joiners do not get it. Receivers accept it from the server only (REST,
 * `fromId: 'API'`); from a participant it is reported as `not-from-server`.
 *
 * @example
 * ```ts
 * await daily.room('town-hall').send(notification, { title: 'Doors close in 5 minutes', level: 'warning' });
 * ```
 */
export const notification = defineMessage<NotificationData>('notification', {
  from: 'server',
  schema,
});
