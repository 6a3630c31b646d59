import type { PrimitiveAtom } from 'jotai/vanilla';
import type { Connection } from '../../connection/connection';
import { messageService } from '../../messages/messageService';
import { senderId } from '../../messages/sender';
import { createId } from '../../platform/ids';
import { rosterService } from '../../roster/rosterService';
import { statusService } from '../../status/statusService';
import { chatReport } from '../chatReport';
import { cutReason, MAIN_CHANNEL } from '../readFields';
import { authorOf } from '../toChatMessage';
import type { ModerationLog } from './moderationLog';
import { createReportLimit } from './reportLimit';
import {
  chatModerated,
  decodeModerationEntries,
  encodeModerationEntry,
  MOST_ENTRIES,
  type ModerationEntry,
} from './moderationEntry';

/** Keeps the log of a host; one who begins late asks another for what was told before. */
export function keepModerationLog(
  connection: Connection,
  entriesAtom: PrimitiveAtom<readonly ModerationEntry[]>,
  isLate: boolean,
): Pick<ModerationLog, 'note'> {
  const { state } = connection;
  const messages = connection.use(messageService);
  const roster = connection.use(rosterService);
  const known = new Set<string>();
  const hosts = new Set<string>();
  const reports = createReportLimit();

  const isHost = () => roster.local()?.isHost === true;

  function append(entries: readonly ModerationEntry[]) {
    const fresh = entries.filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) known.add(id);
    const all = [...state.get(entriesAtom), ...fresh].slice(-MOST_ENTRIES);
    state.update((set) => set(entriesAtom, all));
  }

  function send(entries: readonly ModerationEntry[], to: readonly string[], wantsAll = false) {
    const lines = { entries: entries.map(encodeModerationEntry) };
    const data = wantsAll ? { ...lines, wantsAll } : lines;
    if (to.length > 0) messages.send(chatModerated, data, { to }).catch(() => undefined);
  }

  const otherHosts = () => [...hosts].filter((id) => roster.get(id)?.isHost);

  messages.subscribe(
    chatModerated,
    ({ entries, wantsAll }, { sender }) => {
      if (!isHost() || sender.kind !== 'participant') return;
      append(decodeModerationEntries(entries));
      if (wantsAll) send(state.get(entriesAtom), [sender.sessionId]);
    },
    { replay: true },
  );
  /* Lines may have passed this host by; the earliest of the others has them. */
  const askForAll = () => isHost() && send([], otherHosts().slice(0, 1), true);
  messages.onGap(({ kind }) => kind === 'interrupted' && askForAll());
  messages.subscribe(
    chatReport,
    ({ channel = MAIN_CHANNEL, of, reason }, { id, receivedAt, sender }) => {
      if (!isHost() || sender.kind !== 'participant') return;
      const { sessionId, userName } = sender;
      const target = authorOf(of);
      if (!reports.admit(sessionId, of)) {
        return connection.report({
          kind: 'rejected',
          code: 'flood',
          mechanism: 'message',
          name: chatReport.type,
          from: sessionId,
          detail: `${sessionId} has reported this message before, or more than ten.`,
        });
      }
      append([
        {
          id: `${senderId(sender)}:${id}`,
          action: 'report',
          by: sessionId,
          byName: userName.slice(0, 256),
          channel,
          at: receivedAt,
          messageId: of,
          target,
          targetName: roster.recall(target)?.userName.slice(0, 256),
          reason,
        },
      ]);
    },
    { replay: true },
  );
  roster.onChange((change) => {
    if (change.type === 'cleared') return hosts.clear();
    const { sessionId } = change.participant;
    if (change.type === 'gone') return void hosts.delete(sessionId);
    if (!change.participant.isHost || change.participant.isLocal) return;
    if (hosts.has(sessionId)) return;
    hosts.add(sessionId);
    const entries = state.get(entriesAtom);
    if (roster.actingHost()?.isLocal && entries.length > 0) send(entries, [sessionId]);
  });
  connection.use(statusService).onStay(({ type }) => {
    if (type !== 'left') return;
    known.clear();
    reports.clear();
    state.update((set) => set(entriesAtom, []));
  });
  for (const { isHost: is, isLocal, sessionId } of roster.all()) {
    if (is && !isLocal) hosts.add(sessionId);
  }
  if (isLate) askForAll();

  return {
    note: (entry) => {
      const local = roster.local();
      if (!local) return;
      const by = { by: local.sessionId, byName: local.userName.slice(0, 256) };
      const reason = cutReason(entry.reason);
      const whole = { ...entry, reason, id: createId(), ...by, at: Date.now() };
      append([whole]);
      send([whole], otherHosts());
    },
  };
}
