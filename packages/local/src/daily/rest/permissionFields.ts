import type { Json } from '../../protocol';
import { isJsonObject } from '../../protocol/jsonText';
import { ADMINISTRABLE, SENDABLE } from '../../room/permissions';
import { BOOLEAN, checkFields, OBJECT, type FieldType } from './body';

const FIELDS: Record<string, FieldType> = {
  hasPresence: BOOLEAN,
  canSend: someOf(SENDABLE),
  canReceive: OBJECT,
  canAdmin: someOf(ADMINISTRABLE),
};

const RECEIVE_FIELDS: Record<string, FieldType> = {
  base: {
    is: (value) => typeof value === 'boolean' || isJsonObject(value),
    should: 'a boolean or an object',
  },
  byUserId: OBJECT,
  byParticipantId: OBJECT,
};

/** Refuses what is not one of Daily's permissions, by name. */
export function checkPermissions(value: Json | undefined): void {
  if (!isJsonObject(value)) return;
  checkFields(value, FIELDS);
  if (isJsonObject(value.canReceive)) checkFields(value.canReceive, RECEIVE_FIELDS);
}

function someOf(names: string[]): FieldType {
  return {
    is: (value) =>
      typeof value === 'boolean' ||
      (Array.isArray(value) &&
        value.every((name) => typeof name === 'string' && names.includes(name))),
    should: `a boolean or an array of ${names.map((name) => `'${name}'`).join(', ')}`,
  };
}
