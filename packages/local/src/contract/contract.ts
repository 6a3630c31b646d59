import { appMessages } from './appMessages';
import type { Behaviour } from './behaviour';
import { joining } from './joining';
import { server } from './server';
import { sessionData } from './sessionData';
import { userData } from './userData';

/** What every Daily does: in memory, between tabs, over WebSocket, and the real one. */
export const contract: readonly Behaviour[] = [
  ...joining,
  ...appMessages,
  ...userData,
  ...sessionData,
  ...server,
];
