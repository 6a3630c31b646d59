import type { DailyCall } from '@daily-co/daily-js';

/** One thing that is not the same for all: what it is, and who sees what, as readable lines. */
export interface Difference {
  about: string;
  /** By what is seen, the names of those who see it. */
  seen: Map<string, string[]>;
}

interface View {
  viewer: string;
  /** What is seen, by what it is. */
  facts: Map<string, unknown>;
}

const NOTHING = 'nothing';

/** What the calls that are in a meeting see differently of who is there, of userData and of session data. */
export function findDifferences(calls: Readonly<Record<string, DailyCall>>): Difference[] {
  const views = Object.entries(calls)
    .filter(([, call]) => !call.isDestroyed() && call.meetingState() === 'joined-meeting')
    .map(([viewer, call]) => viewOf(viewer, call));
  const subjects = new Set(views.flatMap(({ facts }) => [...facts.keys()]));
  return [...subjects].flatMap((about) => {
    const seen = new Map<string, string[]>();
    for (const { viewer, facts } of views) {
      const text = facts.has(about) ? toText(facts.get(about)) : NOTHING;
      seen.set(text, [...(seen.get(text) ?? []), viewer]);
    }
    return seen.size > 1 ? [{ about, seen }] : [];
  });
}

function viewOf(viewer: string, call: DailyCall): View {
  const facts = new Map<string, unknown>();
  const present = Object.values(call.participants())
    .filter(({ local, permissions }) => !local || permissions.hasPresence)
    .sort((one, other) => (one.session_id < other.session_id ? -1 : 1));
  const nameOf = ({ user_name, session_id }: (typeof present)[number]): string =>
    `${user_name || 'somebody'} (${session_id.slice(0, 8)})`;

  facts.set('who is here', new Words(present.map(nameOf).sort().join(', ')));
  for (const participant of present) {
    const name = nameOf(participant);
    facts.set(`the userData of ${name}`, participant.userData);
    facts.set(`whether ${name} is an owner`, participant.owner);
  }
  for (const [key, value] of Object.entries(sessionDataOf(call))) {
    facts.set(`the session data under "${key}"`, value);
  }
  return { viewer, facts };
}

function sessionDataOf(call: DailyCall): object {
  const { data } = call.meetingSessionState();
  return typeof data === 'object' && data !== null ? data : {};
}

/** Text that is shown without quotes. */
class Words {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** The order of keys is no difference. */
function toText(value: unknown): string {
  if (value instanceof Words) return value.text;
  const sorted = (_key: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted) ?? NOTHING;
}
