/**
 * How many may be on stage unless a hook says otherwise.
 *
 * @example
 * ```ts
 * const { isFull } = useHostQueue({ limit: DEFAULT_STAGE_LIMIT });
 * ```
 */
export const DEFAULT_STAGE_LIMIT = 4;
