import { atom, type Atom } from 'jotai/vanilla';
import type { Service } from '../../connection/connection';
import { hostHeldService } from '../../host-held/hostHeldService';
import type { Sender } from '../../messages/sender';
import { rosterService } from '../../roster/rosterService';
import { statusService } from '../../status/statusService';
import { sessionValuesService } from '../../session-values/sessionValuesService';
import type { ChatMode } from '../chatMessage';
import { chatRules, NO_RULES, readChatRules, type ChatRules } from './chatRules';
import { mutedKeys, muteKey } from './muted';

/** What hosts decided for the chat of one connection. */
export interface Rules {
  readonly rulesAtom: Atom<ChatRules>;
  read(): ChatRules;
  /** Whether somebody may write in a channel now. Hosts and the server always may. */
  modeOf(sender: Sender, channel: string): ChatMode;
  /** Decides anew; rejects with `not-host`, `not-joined` or `host-value-too-large`. */
  change(next: (rules: ChatRules) => ChatRules): Promise<void>;
  /** Told when a new epoch begins while this client is here, which is not the same as learning of one on arrival. */
  onFresh(listener: () => void): void;
}

/** Reads and writes the rules: only what a host present holds counts, or the last one held. */
export const rulesService: Service<Rules> = {
  name: 'chat-rules',
  create: (connection) => {
    const { state } = connection;
    const value = connection.use(sessionValuesService).open(chatRules);
    const hostHeld = connection.use(hostHeldService);
    const roster = connection.use(rosterService);
    const key = connection.wireName(chatRules.key);
    const listeners: (() => void)[] = [];
    const decode = () => readChatRules(hostHeld.get(key)?.value) ?? NO_RULES;
    const rulesAtom = atom(decode());
    let highestEpoch = decode().epoch;
    let knewHosts = hostHeld.isHostPresent();

    hostHeld.onChange((keys) => {
      if (keys.has(key)) state.update((set) => set(rulesAtom, decode()));
      const { epoch } = state.get(rulesAtom);
      const isFresh = knewHosts && epoch > highestEpoch;
      highestEpoch = Math.max(highestEpoch, epoch);
      knewHosts = hostHeld.isHostPresent();
      if (isFresh) for (const listener of listeners) listener();
    });
    connection.use(statusService).onStay(({ type }) => {
      if (type !== 'left') return;
      highestEpoch = 0;
      knewHosts = false;
    });

    return {
      rulesAtom,
      read: () => state.get(rulesAtom),
      onFresh: (listener) => listeners.push(listener),
      change: async (next) => {
        await value.set(next);
      },
      modeOf: (sender, channel) => {
        if (sender.kind === 'server' || sender.isHost) return 'open';
        /* Authority is that of now: who stopped being a host writes no longer. */
        const person = roster.recall(sender.sessionId) ?? sender;
        const rules = state.get(rulesAtom).channels[channel];
        if (rules && mutedKeys(rules).includes(muteKey(person))) return 'muted';
        return rules?.paused ? 'paused' : 'open';
      },
    };
  },
};
