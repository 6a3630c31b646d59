import { expectTypeOf, it } from 'vitest';
import {
  splitMentions,
  useChat,
  useChatModeration,
  useChatPeople,
  useModerationLog,
  type ChatEditOptions,
  type ChatMention,
  type ChatMessage,
  type ChatPerson,
  type ModerationEntry,
  type Sender,
  type Status,
} from '../index';

it('answers what the chat shows', () => {
  const chat = useChat({
    onMessage: (message) => expectTypeOf(message).toEqualTypeOf<ChatMessage>(),
  });
  expectTypeOf(chat.messages).toEqualTypeOf<readonly ChatMessage[]>();
  expectTypeOf(chat.status).toEqualTypeOf<Status>();
  expectTypeOf(chat.history).toEqualTypeOf<'none' | 'loading' | 'loaded' | 'unavailable'>();
  expectTypeOf<ChatMessage['to']>().toEqualTypeOf<'all' | 'me' | readonly string[]>();
  expectTypeOf<ChatMessage['sender']>().toEqualTypeOf<Sender>();
});

it('sends text to everybody, to some, to a role', () => {
  const { markRead, send } = useChat();
  expectTypeOf(send).toBeCallableWith('hello');
  expectTypeOf(send).toBeCallableWith('hello', { to: ['a', 'b'] });
  expectTypeOf(send).toBeCallableWith('hello', { to: { role: 'host' } });
  expectTypeOf(send).toBeCallableWith('hello', { replyTo: 'a:b' });
  expectTypeOf(send).toBeCallableWith('hello', { mentions: ['user-ana'] });
  expectTypeOf(send).returns.resolves.toBeVoid();
  expectTypeOf(markRead).toExtend<(event: { type: 'click' }) => void>();
  // @ts-expect-error a chat message is a text
  void send({ text: 'hello' });
});

it('has channels, changes, and moderation for hosts', () => {
  const { edit, loadOlder, mode, react, remove, typing } = useChat({
    channel: 'backstage',
    to: { role: 'owner' },
  });
  expectTypeOf(mode).toEqualTypeOf<'open' | 'paused' | 'muted'>();
  expectTypeOf(loadOlder).returns.resolves.toBeNumber();
  expectTypeOf(edit).parameters.toEqualTypeOf<
    [id: string, text: string, options?: ChatEditOptions]
  >();
  expectTypeOf(react).parameters.toEqualTypeOf<[id: string, emoji: string]>();
  expectTypeOf(remove).toBeCallableWith('a:b', { reason: 'insult' });
  expectTypeOf(typing[0]?.userName).toEqualTypeOf<string | undefined>();
  const { pause } = useChatModeration({ channel: 'backstage' });
  expectTypeOf(pause).returns.resolves.toBeVoid();
  expectTypeOf(useModerationLog()).toEqualTypeOf<readonly ModerationEntry[]>();
  // @ts-expect-error there is no such mode
  expectTypeOf(mode).toEqualTypeOf<'closed'>();
});

it('offers people, and cuts a text into text and mentions', () => {
  expectTypeOf(useChatPeople({ query: 'an', to: { role: 'owner' } })).toEqualTypeOf<
    readonly ChatPerson[]
  >();
  const { messages } = useChat();
  const [message] = messages;
  expectTypeOf(splitMentions).toBeCallableWith({ text: '@Ana', mentioned: [] });
  if (message) expectTypeOf(splitMentions(message)).toEqualTypeOf<(string | ChatMention)[]>();
});
