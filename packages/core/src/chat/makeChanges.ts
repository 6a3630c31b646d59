import { toSender } from '../messages/sender';
import { edited, reacted, removed } from './changeMessage';
import type { ChatRecord } from './channelLog';
import { chatEdit, chatReact, chatRemove } from './chatDefinitions';
import { noSuchMessage, notYours } from './changeErrors';
import { chatClosed, chatNotJoined, nobodyThere } from './chatErrors';
import { audienceOf, type ChatParts } from './chatParts';
import { chatReport, type ReportData } from './chatReport';
import { checkText } from './checkText';
import type { ChangeStores } from './hearChanges';
import { markOf } from './hash';
import { knownNamesService } from './knownNames';
import { mentionsIn } from './mentionsIn';
import { vote, voteCounted } from './messageReactions';
import { cutReason, MAIN_CHANNEL } from './readFields';

/** What this client does to messages that are there. */
export interface OwnChanges {
  edit(id: string, text: string, mentions?: readonly string[]): Promise<void>;
  /** By its author, or by a host; answers which of both. It leaves its place. */
  remove(id: string): Promise<'author' | 'host'>;
  react(id: string, emoji: string): Promise<void>;
  /** Tells the hosts. */
  report(id: string, reason: string | undefined): Promise<void>;
}

/** Makes the actions: each is sent to those who may have the message, then shown. */
export function makeChanges(parts: ChatParts, { journal, removals }: ChangeStores): OwnChanges {
  const { channels, messages, nameOf, roster, rules } = parts;
  const known = parts.connection.use(knownNamesService);

  function begin(id: string) {
    const local = roster.local();
    if (!local || !parts.isJoined()) throw chatNotJoined();
    const found = channels.find(id);
    if (!found || found.record.message.removed) throw noSuchMessage(id);
    const { message } = found.record;
    return { ...found, message, sender: toSender(local), to: audienceOf(message, roster) };
  }

  function checkMode(channel: string, sender: ReturnType<typeof toSender>) {
    const mode = rules.modeOf(sender, channel);
    if (mode !== 'open') throw chatClosed(mode);
  }

  return {
    edit: async (id, text, picked = []) => {
      checkText(text);
      const { channel, message, record, sender, to } = begin(id);
      if (!message.isOwn) throw notYours('edit');
      checkMode(channel.name, sender);
      const mentions = mentionsIn(text, picked, parts, message.mentioned);
      const said = { text, revision: record.revision + 1 };
      const edit = mentions.length > 0 ? { ...said, mentions } : said;
      await messages.send(chatEdit, { of: id, ...edit }, { to });
      channel.change(id, (one) => edited(one, edit, known));
    },
    remove: async (id) => {
      const { channel, message, sender, to } = begin(id);
      if (!message.isOwn && !sender.isHost) throw notYours('remove');
      const by = message.isOwn ? 'author' : 'host';
      await messages.send(chatRemove, { of: id, mark: markOf(message.text) }, { to });
      removals.add(id, (record) => removed(record, by));
      channel.change(id, (record) => removed(record, by));
      return by;
    },
    react: async (id, emoji) => {
      const { channel, message, sender, to } = begin(id);
      checkMode(channel.name, sender);
      const on = !message.reactions.some((one) => one.emoji === emoji && one.isOwn);
      const mark = markOf(message.text);
      await messages.send(chatReact, { of: id, emoji, on, mark }, { to });
      const voter = { userId: sender.userId, name: nameOf(sender), isOwn: true };
      const change = (how: typeof vote) => (one: ChatRecord) =>
        reacted(one, how(one.tallies, emoji, voter, on));
      channel.change(id, change(vote));
      journal.note(id, change(voteCounted));
    },
    report: async (id, reason) => {
      if (!parts.isJoined()) throw chatNotJoined();
      const found = channels.find(id);
      if (!found) throw noSuchMessage(id);
      const data: ReportData = { of: id, reason: cutReason(reason) };
      if (found.channel.name !== MAIN_CHANNEL) data.channel = found.channel.name;
      const { recipients } = await messages.send(chatReport, data, { to: { role: 'host' } });
      if (recipients === 0) throw nobodyThere();
    },
  };
}
