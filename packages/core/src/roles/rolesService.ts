import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { rosterService } from '../roster/rosterService';
import { hostHeldRoles } from './hostHeldRoles';
import { noRole, rolesAreNotSetHere } from './roleErrors';
import { isRoleName } from './roleName';

/** The roles of those in the call, as hosts or tokens give them. */
export interface Roles {
  /** By session_id, those who have one. */
  readonly rolesAtom: Atom<ReadonlyMap<string, string>>;
  /** Whether this client can give roles. */
  readonly canManageAtom: Atom<boolean>;
  roleOf(sessionId: string): string | undefined;
  all(): ReadonlyMap<string, string>;
  /**
   * Gives somebody a role, or takes it away with null. Rejects as `not-host`, `not-joined`, `not-allowed` (roles come from tokens),
   * `unknown-recipient`, `invalid-data` or `host-value-too-large`.
   */
  set(sessionId: string, role: string | null): Promise<void>;
}

/**
 * The roles of a connection: from the source that its options name, else from hosts.
 *
 * @example
 * ```ts
 * const roles = connect(call, { roles: hostHeldRoles }).use(rolesService);
 * await roles.set(sessionId, 'speaker');
 * ```
 */
export const rolesService: Service<Roles> = {
  name: 'roles',
  create: (connection) => {
    const { state } = connection;
    const source = connection.openRoles(hostHeldRoles);
    const roster = connection.use(rosterService);
    const sourceName = connection.options.roles?.name ?? hostHeldRoles.name;
    const rolesAtom = atom<ReadonlyMap<string, string>>(new Map());
    const canManageAtom = atom((get) => source.set !== undefined && get(roster.isHostAtom));
    const all = () => state.get(rolesAtom);

    function update(sessionIds: Iterable<string>) {
      const before = all();
      let next: Map<string, string> | undefined;
      for (const id of sessionIds) {
        const role = roster.get(id) && source.roleOf(id);
        if (before.get(id) === role) continue;
        next ??= new Map(before);
        if (role === undefined) next.delete(id);
        else next.set(id, role);
      }
      if (next) state.update((set) => set(rolesAtom, next));
    }

    source.onChange(update);
    roster.onChange(({ type }) => {
      if (type === 'cleared') update([...all().keys()]);
    });
    update(roster.all().map(({ sessionId }) => sessionId));

    return {
      rolesAtom,
      canManageAtom,
      all,
      roleOf: source.roleOf,
      set: (sessionId, role) =>
        attempt(connection, 'session-value', 'roles', async () => {
          if (role !== null && !isRoleName(role)) throw noRole(role);
          if (!source.set) throw rolesAreNotSetHere(sourceName);
          await source.set(sessionId, role);
        }),
    };
  },
};
