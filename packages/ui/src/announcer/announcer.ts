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

interface Burst {
  spoken: number;
  waiting: Announcement[];
  timer: ReturnType<typeof setTimeout>;
}

const burstLength = 2_000;
const spokenOnTheirOwn = 3;
const keptFor = 10_000;
const keysKept = 500;
const echoLength = 1_000;

/** Speaks through the two live regions of one document. */
export class Announcer {
  #regions: Record<'polite' | 'assertive', HTMLElement>;
  #bursts = new Map<string, Burst>();
  #keys = new Set<string>();
  #recent = new Map<string, object>();
  #users = 0;

  constructor(ownerDocument: Document) {
    this.#regions = {
      polite: createRegion(ownerDocument, 'polite'),
      assertive: createRegion(ownerDocument, 'assertive'),
    };
  }

  /** Puts the regions into the document, where they must be before the first announcement. */
  attach(): () => void {
    this.#users += 1;
    for (const region of Object.values(this.#regions)) {
      if (!region.isConnected) region.ownerDocument.body.append(region);
    }
    return () => {
      this.#users -= 1;
      if (this.#users === 0) this.#detach();
    };
  }

  /** Says it now, or with others of its kind at the end of their two seconds. */
  announce(announcement: Announcement, speaker: object): void {
    if (announcement.key !== undefined && !this.#isNew(announcement.key)) return;
    if (announcement.key === undefined && this.#isEcho(announcement, speaker)) return;
    const burst = this.#burstOf(announcement.kind);
    if (burst.spoken < spokenOnTheirOwn || !announcement.merged) {
      burst.spoken += 1;
      this.#speak(announcement.text, announcement.priority);
    } else {
      burst.waiting.push(announcement);
    }
  }

  #isNew(key: string): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    for (const oldest of this.#keys) {
      if (this.#keys.size <= keysKept) break;
      this.#keys.delete(oldest);
    }
    return true;
  }

  /** Two components that see the same thing happen say the same at the same time; who repeats itself means it. */
  #isEcho({ kind, text }: Announcement, speaker: object): boolean {
    const said = `${kind}:${text}`;
    const first = this.#recent.get(said);
    if (first) return first !== speaker;
    this.#recent.set(said, speaker);
    setTimeout(() => this.#recent.delete(said), echoLength);
    return false;
  }

  #burstOf(kind: string): Burst {
    const running = this.#bursts.get(kind);
    if (running) return running;
    const timer = setTimeout(() => this.#endBurst(kind), burstLength);
    const burst: Burst = { spoken: 0, waiting: [], timer };
    this.#bursts.set(kind, burst);
    return burst;
  }

  #endBurst(kind: string): void {
    const burst = this.#bursts.get(kind);
    this.#bursts.delete(kind);
    const [first, ...others] = burst?.waiting ?? [];
    if (!first) return;
    const subjects = [first, ...others].map(({ subject }) => subject ?? '');
    this.#speak(others.length > 0 ? (first.merged?.(subjects) ?? first.text) : first.text);
  }

  #speak(text: string, priority: 'polite' | 'assertive' = 'polite'): void {
    const region = this.#regions[priority];
    const line = region.ownerDocument.createElement('div');
    line.dir = 'auto';
    line.textContent = text;
    region.append(line);
    setTimeout(() => line.remove(), keptFor);
  }

  #detach(): void {
    for (const { timer } of this.#bursts.values()) clearTimeout(timer);
    this.#bursts.clear();
    this.#keys.clear();
    this.#recent.clear();
    for (const region of Object.values(this.#regions)) {
      region.replaceChildren();
      region.remove();
    }
  }
}

function createRegion(ownerDocument: Document, priority: 'polite' | 'assertive'): HTMLElement {
  const region = ownerDocument.createElement('div');
  region.setAttribute('role', priority === 'polite' ? 'status' : 'alert');
  region.setAttribute('aria-live', priority);
  region.setAttribute('aria-atomic', 'false');
  region.setAttribute('aria-relevant', 'additions');
  region.setAttribute('data-bc-announcer', priority);
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  return region;
}
