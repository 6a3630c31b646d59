/** One thing to say to people who use a screen reader. */
export interface Announcement {
  text: string;
  /** `assertive` interrupts what is being read; only for what must be answered now. */
  priority?: 'polite' | 'assertive';
  /** Announcements of one kind are merged when more than three come within two seconds. */
  kind: string;
  /** Two announcements with the same key are spoken once, whoever makes them and whenever. */
  key?: string;
  /** What is said for the rest of a crowd: their subjects, in order. */
  merged?: (subjects: string[]) => string;
  subject?: string;
}

const burstLength = 2_000;
const spokenOnTheirOwn = 3;
const keptFor = 10_000;
const keysKept = 500;
const echoLength = 1_000;

/** Speaks through the two live regions of one document. */
export interface Announcer {
  /** Puts the regions into the document, where they must be before the first announcement. */
  attach(): () => void;
  /** Says it now, or with others of its kind at the end of their two seconds. */
  announce(announcement: Announcement, speaker: object): void;
}

/** Makes the announcer of one document. */
export function createAnnouncer(ownerDocument: Document): Announcer {
  const regions = {
    polite: createRegion(ownerDocument, 'status', 'polite'),
    assertive: createRegion(ownerDocument, 'alert', 'assertive'),
  };
  /* What has come of each kind since its first, two seconds ago at most. */
  const bursts = new Map<string, Announcement[]>();
  const keys = new Set<string>();
  const recent = new Map<string, object>();
  let users = 0;

  function isNew(key: string): boolean {
    if (keys.has(key)) return false;
    keys.add(key);
    const [oldest = key] = keys;
    if (keys.size > keysKept) keys.delete(oldest);
    return true;
  }

  /* Two components that see the same thing happen say the same at the same time; who repeats itself means it. */
  function isEcho({ kind, text }: Announcement, speaker: object): boolean {
    const said = `${kind}:${text}`;
    const first = recent.get(said);
    if (first) return first !== speaker;
    recent.set(said, speaker);
    setTimeout(() => recent.delete(said), echoLength);
    return false;
  }

  function burstOf(kind: string): Announcement[] {
    const running = bursts.get(kind);
    if (running) return running;
    const burst: Announcement[] = [];
    bursts.set(kind, burst);
    setTimeout(() => endBurst(kind, burst), burstLength);
    return burst;
  }

  function endBurst(kind: string, burst: Announcement[]) {
    /* Not after `detach`. */
    if (bursts.get(kind) !== burst) return;
    bursts.delete(kind);
    const waiting = burst.slice(spokenOnTheirOwn).filter(({ merged }) => merged);
    const [first] = waiting;
    if (!first) return;
    const subjects = waiting.map(({ subject = '' }) => subject);
    speak((waiting.length > 1 && first.merged?.(subjects)) || first.text);
  }

  function speak(text: string, priority: 'polite' | 'assertive' = 'polite') {
    const line = ownerDocument.createElement('div');
    line.dir = 'auto';
    line.textContent = text;
    regions[priority].append(line);
    setTimeout(() => line.remove(), keptFor);
  }

  function detach() {
    bursts.clear();
    keys.clear();
    recent.clear();
    for (const region of Object.values(regions)) {
      region.replaceChildren();
      region.remove();
    }
  }

  return {
    attach: () => {
      users += 1;
      for (const region of Object.values(regions)) {
        if (!region.isConnected) ownerDocument.body.append(region);
      }
      return () => {
        users -= 1;
        if (users === 0) detach();
      };
    },
    announce: (announcement, speaker) => {
      const { key, kind, merged, priority, text } = announcement;
      if (key === undefined ? isEcho(announcement, speaker) : !isNew(key)) return;
      if (burstOf(kind).push(announcement) <= spokenOnTheirOwn || !merged) speak(text, priority);
    },
  };
}

function createRegion(ownerDocument: Document, role: string, priority: string): HTMLElement {
  const region = ownerDocument.createElement('div');
  const attributes = {
    role,
    'aria-live': priority,
    'aria-atomic': 'false',
    'aria-relevant': 'additions',
    'data-bc-announcer': priority,
  };
  for (const [name, value] of Object.entries(attributes)) region.setAttribute(name, value);
  region.style.cssText =
    'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  return region;
}
