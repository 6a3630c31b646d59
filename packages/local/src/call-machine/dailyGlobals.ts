import type { CallMachineState } from './media/trackStore';

/** What daily-js looks for once the bundle has run. */
export interface CallMachineHandle {
  /** Read synchronously whenever a participant arrives, to attach MediaStreamTracks. */
  store: { getState(): CallMachineState };
  /** Called when the same call object loads again, that is on every rejoin. */
  reset(): void;
}

/** One call object as daily-js lists it on `window._daily`. */
export interface DailyInstance {
  callMachine?: CallMachineHandle;
  /** The folder that the bundle was loaded from, as daily-js was told. */
  publicPath?: string;
  /** MediaStreamTracks that the app handed to daily-js: they cannot travel in messages. */
  tracks?: { videoTrack?: MediaStreamTrack; audioTrack?: MediaStreamTrack };
}

interface DailyGlobals {
  pendings: string[];
  instances: Record<string, DailyInstance | undefined>;
}

declare global {
  interface Window {
    _daily?: DailyGlobals;
  }
}

/** Takes the ids of the call objects that wait for a call machine, each once however often daily-js has tried; nobody else will get them again. */
export function takePendingCalls(): string[] {
  return [...new Set(window._daily?.pendings.splice(0))];
}

/** The call object's entry, gone after `destroy()`. */
export function dailyInstance(callClientId: string): DailyInstance | undefined {
  return window._daily?.instances[callClientId];
}
