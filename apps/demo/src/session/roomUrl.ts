import type { Session } from './session';

/** What `/join` can do with an address that a person typed. */
export type RoomChoice =
  | { ok: true; session: Pick<Session, 'mode' | 'url' | 'token' | 'bundlePathOverride'> }
  | { ok: false; problem: string };

const EXAMPLES = 'https://your-domain.daily.co/room or http://127.0.0.1:7880/room';

/** Reads a room address: real rooms get Daily's own call machine, local ones that of their server. `?t=` is a token. */
export function readRoomUrl(text: string): RoomChoice {
  const url = parseUrl(text);
  if (!url) return { ok: false, problem: `That is no address. A room looks like ${EXAMPLES}.` };
  const room = url.pathname.replace(/\/+$/, '');
  if (!/^\/[\w-]+$/.test(room)) {
    return {
      ok: false,
      problem: `There is no room name in that address. It looks like ${EXAMPLES}.`,
    };
  }
  const token = url.searchParams.get('t');
  const session = { url: `${url.origin}${room}`, ...(token ? { token } : {}) };
  if (isDailyHost(url)) return { ok: true, session: { mode: 'daily', ...session } };
  if (isLoopback(url)) {
    const bundlePathOverride = `${url.origin}/call-machine`;
    return { ok: true, session: { mode: 'local', ...session, bundlePathOverride } };
  }
  return {
    ok: false,
    problem: `${url.host} is neither Daily nor this machine. A room looks like ${EXAMPLES}.`,
  };
}

/** Whether the address is one of a room at Daily. */
export function isRealRoom(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && isDailyHost(url);
}

function parseUrl(text: string): URL | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

function isDailyHost({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' && hostname.endsWith('.daily.co');
}

function isLoopback({ hostname }: URL): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '127.0.0.1' ||
    hostname === '[::1]'
  );
}
