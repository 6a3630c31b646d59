import type { Connection } from '../connection/connection';

const ANSWER = '/answer';

/** The type under which a request is answered. */
export const answerType = (type: string) => type + ANSWER;

/** The type on the wire of what is defined as `type`: as the connection renames it (`keys`); answers go with their request. */
export function wireType({ wireName }: Connection, type: string): string {
  return type.endsWith(ANSWER)
    ? answerType(wireName(type.slice(0, -ANSWER.length)))
    : wireName(type);
}
