/** Checks a room's name, which becomes a part of the path. @throws TypeError with the name to pass instead, if it is a URL. */
export function checkRoomName(name: unknown): string {
  if (typeof name === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(name)) return name;
  const fromUrl =
    typeof name === 'string' ? /^https?:\/\/[^/]+\/([\w-]+)/.exec(name)?.[1] : undefined;
  const hint = fromUrl
    ? `Pass the last part of its URL: room('${fromUrl}').`
    : "Daily's room names are 1 to 128 of the characters A-Z, a-z, 0-9, - and _.";
  throw new TypeError(`${JSON.stringify(name)} is not the name of a room. ${hint}`);
}
