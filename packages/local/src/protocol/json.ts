/** What survives a JSON round trip, and so what may cross the wire. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object, such as the room's session data. */
export interface JsonObject {
  [key: string]: Json;
}
