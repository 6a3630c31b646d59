import type { RoleDirectory } from '../roles/roleDirectory';

/**
 * Who a message of the server is for; exactly one kind.
 *
 * `'*'` is everybody in the call, a string one connection (a session_id, new with every join), an array several. A
 * `userId` is all connections whose meeting token has that `user_id`, looked up in presence: up to 15 s late. With a `role`
 * goes the way in which those who have it are found. Daily tells a server nobody's role, so there is no default.
 */
export type SendTarget =
  '*' | (string & {}) | readonly string[] | UserTarget | DirectoryTarget | BroadcastTarget;

/** All connections of one user; nothing else may stand beside it. */
export interface UserTarget {
  /** The `user_id` of their meeting token. */
  userId: string;
  /** A role is a target of its own. */
  role?: never;
  /** A session_id is a target of its own: pass the string. */
  sessionId?: never;
  /** Only with a role. */
  directory?: never;
  /** Only with a role. */
  delivery?: never;
}

/** Those with a role, as your server knows it. Nobody else gets the message. */
export interface DirectoryTarget {
  /** 1 to 40 characters. `owner` and `host` are those whom your directory calls so. */
  role: string;
  /** Says whose user_ids have the role; they are looked up in presence, up to 15 s late. One request for each connection. */
  directory: RoleDirectory;
  /** Instead of `directory`. */
  delivery?: never;
  /** A user is a target of its own. */
  userId?: never;
  /** A session_id is a target of its own: pass the string. */
  sessionId?: never;
}

/** Those with a role, as their own clients know it. Everybody in the call gets the message, and who looks can read it. */
export interface BroadcastTarget {
  /** 1 to 40 characters. `owner` and `host` are Daily's; others as the receiver's `roles` say (`hostHeldRoles`, `tokenRoles`). */
  role: string;
  /** One request to everybody. Clients of this kit without the role turn it away; others have to do so themselves. */
  delivery: 'broadcast';
  /** Instead of `delivery`. */
  directory?: never;
  /** A user is a target of its own. */
  userId?: never;
  /** A session_id is a target of its own: pass the string. */
  sessionId?: never;
}
