/** Who sits down: decides the token's `is_owner` and the name that is offered. */
export type Seat = 'host' | 'audience' | 'late';

/** All that a page needs to join: an address, a token, a name and where its call machine comes from. */
export interface Session {
  mode: 'local' | 'daily';
  url: string;
  token?: string;
  userName: string;
  /** Only for a local room: without it daily-js loads Daily's own call machine. */
  bundlePathOverride?: string;
  /** Only for a guest of a local room: a generated picture instead of the camera, on from the start. */
  hasPortrait?: boolean;
  /** Only for the local room of this page's server: it can make the network bad. */
  hasNetworkControl?: boolean;
}

/** The names that the seats have when nobody gives one. */
export const seatNames: Record<Seat, string> = { host: 'Ana', audience: 'You', late: 'Lena' };

/** What stands on the cards. */
export const seatTitles: Record<Seat, string> = {
  host: 'Ana, host',
  audience: 'You, audience',
  late: 'Lena, latecomer',
};

export function isSeat(value: unknown): value is Seat {
  return value === 'host' || value === 'audience' || value === 'late';
}
