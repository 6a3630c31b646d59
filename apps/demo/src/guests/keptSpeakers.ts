const KEY = 'town-hall:speakers';

/** Who was on stage before a reload, by name: everybody on this page comes back as a new participant. */
export function readSpeakers(): readonly string[] | null {
  return sessionStorage.getItem(KEY)?.split('\n').filter(Boolean) ?? null;
}

export function keepSpeakers(names: readonly string[]): void {
  sessionStorage.setItem(KEY, names.join('\n'));
}
