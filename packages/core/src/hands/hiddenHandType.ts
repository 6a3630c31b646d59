/** The type of what hidden participants tell hosts, which everybody with hands knows; what is in it only those concerned do. */
export const HIDDEN_HAND = 'hidden-hand';
