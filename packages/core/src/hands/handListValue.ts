import { defineSessionValue } from '../definitions/defineSessionValue';
import { schemaOf } from '../definitions/schemaOf';
import { encodeHandList, NO_LIST, readHandListWire, type HandListWire } from './handList';

/**
 * The order of the raised hands and what was lowered, as the host-held value `hands`: `{ order, lowered: { seat: rank }, floor }`.
 *
 * Counts while a host is present; without one the hands stand by rank. Late joiners have it at once.
 */
export const handListValue = defineSessionValue<HandListWire>('hands', {
  initial: encodeHandList(NO_LIST),
  schema: schemaOf('{ order, lowered, floor }', readHandListWire),
  writableBy: 'host',
});

/** Whether hands may be raised, as the host-held value `handsOpen`. Late joiners have it at once. */
export const handsOpenValue = defineSessionValue<boolean>('handsOpen', {
  initial: true,
  schema: schemaOf('true or false', (value) => (typeof value === 'boolean' ? value : undefined)),
  writableBy: 'host',
});

/**
 * The same for clients of Daily’s guide, as the plain session value `queueOpen`: a host who opens or closes the queue writes it. The kit does
 * not read it, since anybody can write it.
 */
export const queueOpenValue = defineSessionValue<boolean>('queueOpen', {
  initial: true,
  schema: schemaOf('true or false', (value) => (typeof value === 'boolean' ? value : undefined)),
});
