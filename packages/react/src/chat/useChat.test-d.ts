import { expectTypeOf, it } from 'vitest';
import { useChat, type ChatMessage, type Sender, type Status } from '../index';

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
  expectTypeOf(send).returns.resolves.toBeVoid();
  expectTypeOf(markRead).toExtend<(event: { type: 'click' }) => void>();
  // @ts-expect-error a chat message is a text
  void send({ text: 'hello' });
});
