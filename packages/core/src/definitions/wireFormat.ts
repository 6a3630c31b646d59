/**
 * How data of a definition lies on the wire where that is not the kit's own form: an app's old format, a bot's, Prebuilt's.
 *
 * All three are the app's code and run on what strangers sent: what they throw is reported (`wire-failed`), and counts as no match or as
 * nothing to send. `read` may name the shape that `match` saw to: `read: ({ msg }: { msg: string }) => ({ text: msg })`.
 *
 * @example
 * ```ts
 * const oldChat: WireFormat<{ text: string }> = {
 *   match: (raw) => isObject(raw) && raw.kind === 'chat' && typeof raw.body === 'string',
 *   read: ({ body }: { body: string }) => ({ text: body }),
 *   write: ({ text }) => ({ kind: 'chat', body: text }),
 * };
 * ```
 */
export interface WireFormat<T> {
  /** Whether something from the wire is of this format. It can be anything that JSON can hold. */
  match(raw: unknown): boolean;
  /** The data in what matched; the definition's schema checks it afterwards. */
  read(raw: unknown): T;
  /** What goes on the wire for data that the schema let pass: anything that JSON can hold. */
  write(data: T): unknown;
}
