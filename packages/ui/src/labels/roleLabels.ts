/** The words of the role badge. */
export interface RoleLabels {
  /** “Host” */
  roleHost: string;
  /** The name of a role as people read it. Default: as it was given. */
  roleName: (role: string) => string;
  /** “says: interpreter”, for what a participant only says of itself. */
  roleClaimed: (claim: string) => string;
}

/** The English words of the role badge. */
export const roleLabels: RoleLabels = {
  roleHost: 'Host',
  roleName: (role) => role,
  roleClaimed: (claim) => `says: ${claim}`,
};
