/** Whether a host name means this machine. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}

function parse(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

/**
 * Where the local room of a room URL is. Usually that is the URL itself. A URL of the real Daily leads to the room of the same
 * name on the server that the bundle came from, so that an app needs no other URLs to be tried here, and nothing is asked
 * of Daily.
 *
 * @param bundlePath - `publicPath` of the call object: the folder of the bundle.
 * @throws Error for what is no URL, and for a foreign one when the bundle came from no server.
 */
export function roomAddress(roomUrl: string | undefined, bundlePath: string | undefined): string {
  const room = parse(roomUrl);
  if (!room) {
    throw new Error(
      `"${roomUrl ?? ''}" is not a room URL. A room of local Daily is an address such as http://127.0.0.1:7880/town-hall.`,
    );
  }
  const bundle = parse(bundlePath);
  if (isLoopback(room.hostname) || room.origin === bundle?.origin) return room.href;
  if (bundle?.protocol === 'http:' || bundle?.protocol === 'https:') {
    return new URL(room.pathname, bundle.origin).href;
  }
  throw new Error(
    `${room.href} is no room of this page's local Daily. Leave out the local dailyConfig to join it for real, or join the URL that createRoom() gave.`,
  );
}
