import type { DailyAdvancedConfig } from '@daily-co/daily-js';
import type { LocalCallConfig, LocalCallSettings } from '../call-machine/settings';
import type { LocalDaily } from '../daily/localDaily';
import type { FaultSettings } from '../faults/faultSettings';
import type { RoomConfigInput } from '../room/roomConfig';
import type { TabLocks } from './locks';

/**
 * One tab's share of a local Daily that lives in all tabs of an origin that have joined it: as `LocalDaily`, with a few differences.
 * It has no REST API: `fetch` answers 501. Its network is the one of this tab's calls.
 */
export interface TabsDaily extends Pick<
  LocalDaily,
  'origin' | 'apiKey' | 'fetch' | 'connect' | 'createToken' | 'faults' | 'whenIdle'
> {
  /** The `dailyConfig` of this tab's call objects: no bundle to host, no network. */
  callConfig(settings?: LocalCallSettings): DailyAdvancedConfig & LocalCallConfig;
  /**
   * Makes a room for all tabs; if there is one of that name, changes what is given of it. Resolves when it is there.
   * @throws Error when the name is not one that Daily takes, or there are 1,000 rooms.
   */
  createRoom: LocalDaily['createRoom'];
  /**
   * Sends as the server (`fromId: 'API'`) to everybody in the call, in whatever tab, or to one session_id. Resolves when it is on
   * its way. Nothing is kept; late joiners do not get it.
   * @throws Error when the room is unknown, nobody is in, or the message has more than 4,096 characters of JSON.
   */
  sendAppMessage: LocalDaily['sendAppMessage'];
  /** This tab leaves, as if it had been closed; the rooms stay as long as another tab is there. */
  close(): void;
}

/** What one may choose about a local Daily between tabs. What concerns all of them is chosen by the first tab. */
export interface TabsDailyOptions extends RoomConfigInput {
  /** Tabs with the same name share it: letters, digits and `-`, at most 50. Default `tabs`. */
  name?: string;
  /**
   * Where its rooms are for the calls of this tab; nothing is asked there. Default `http://<name>.tabs.localhost`. Two in one page need
   * two.
   */
  origin?: string;
  /** The secret that signs meeting tokens. Everybody who can read the page's scripts can read it. Default `local-daily-key`. */
  apiKey?: string;
  /** Whether joining an unknown room makes it. Default true; a real Daily does not. */
  autoCreateRooms?: boolean;
  /** Older versions of daily-js get the fatal error `end-of-life`. Default: all may join. */
  minDailyJsVersion?: string;
  /** A bad network for the calls of this tab, from a seed; `daily.faults` changes it later. Default: nothing is wrong. */
  faults?: FaultSettings;
  /** Default: the browser's. Elsewhere there may be none, or one of your own. */
  locks?: TabLocks;
}
