import type { Connection } from '../connection/connection';
import { readKey } from '../json/json';
import { readTabStorage, writeTabStorage } from '../platform/storage';

/** What the host of this tab knows of those who have a place, so that it knows them again after a reload of its own page. */
export interface TabOwners {
  /** As the page before this one knew it. */
  ownerOf(sessionId: string): string | undefined;
  keep(owners: ReadonlyMap<string, string>): void;
}

/** Opens it for the meeting session of the call. */
export function createTabOwners({ call }: Connection): TabOwners {
  let found: { key: string; owners: unknown } | undefined;

  function open() {
    const meeting = call.meetingSessionSummary()?.id;
    if (!meeting) return undefined;
    const key = `backchannel.owners.${meeting}`;
    if (found?.key !== key) found = { key, owners: parse(readTabStorage(key)) };
    return found;
  }

  return {
    ownerOf: (sessionId) => {
      const owner = readKey(open()?.owners, sessionId);
      return typeof owner === 'string' ? owner : undefined;
    },
    keep: (owners) => {
      const tab = open();
      if (tab) writeTabStorage(tab.key, JSON.stringify(Object.fromEntries(owners)));
    },
  };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
