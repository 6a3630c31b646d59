import { defineParticipantValue } from '../definitions/defineParticipantValue';
import { schemaOf } from '../definitions/schemaOf';
import { isText } from '../definitions/isText';
import { LONGEST_ROLE } from './roleName';

/**
 * The role that a participant *claims* to have, as the slot `role` of its userData: a text of at most 40 characters, or null.
 *
 * Everybody has it, late joiners in the snapshot. Anybody can write anything there, so it is for showing, as a claim: it counts neither for
 * recipients nor for `from` nor for `writableBy`.
 *
 * @example
 * ```tsx
 * const [, claim] = useLocalParticipantValue(roleClaim);
 * return <button onClick={() => claim('interpreter')}>I can interpret</button>;
 * ```
 */
export const roleClaim = defineParticipantValue<string | null>('role', {
  initial: null,
  life: 'call',
  schema: schemaOf(`a text of at most ${LONGEST_ROLE} characters, or null`, (value) =>
    value === null || isText(value, LONGEST_ROLE) ? value : undefined,
  ),
});
