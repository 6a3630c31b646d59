export { startLocalServer } from './startLocalServer';
export type { LocalServer, LocalServerOptions } from './startLocalServer';
export { callMachineCode } from './callMachineCode';
