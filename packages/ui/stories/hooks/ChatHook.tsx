import { useChat } from '@backchannel/react';
import { State } from './Playground';

/** The chat without a look: text, order, history and moderation are the hook’s. */
export function ChatHook() {
  const { messages, send, unread, mode, history, status } = useChat();
  return (
    <>
      <button onClick={() => void send('Good morning!')}>Say good morning</button>
      <State of={{ messages: messages.map(({ text }) => text), unread, mode, history, status }} />
    </>
  );
}
