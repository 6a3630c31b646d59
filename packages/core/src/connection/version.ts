/** The major version that two copies of the kit must share to use one connection. */
export const WIRE_MAJOR = 0;
