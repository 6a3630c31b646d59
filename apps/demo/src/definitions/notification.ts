import { defineMessage } from '@backchannel/core';
import * as v from 'valibot';

const Notification = v.object({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  body: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  level: v.optional(v.picklist(['info', 'warning', 'error'])),
});

/** What the server has to tell everybody; the page and its server read the same definition. */
export type Notification = v.InferOutput<typeof Notification>;

/** Server to participants, never stored: late joiners do not see it. */
export const notification = defineMessage<Notification>('notification', {
  schema: Notification,
  from: 'server',
});
