/** The role as it was given, or claimed; `host` for hosts without one. */
export const role = 'data-role';

/** Who says so: `given` (a host or a token), `host` (Daily) or `claimed` (the participant itself). */
export const kind = 'data-kind';
