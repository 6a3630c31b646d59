import type { DailyCall } from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import type { ReactElement, ReactNode } from 'react';
import { Chat, type ChatProps } from '../src/chat/Chat';

/** Participants side by side, below each other where that is too narrow. */
export function Seats({ children }: { children: ReactNode }): ReactElement {
  return <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>{children}</div>;
}

/** The chat as one participant has it: a region with their name. */
export function ChatSeat({
  call,
  name,
  ...props
}: ChatProps & { call: DailyCall; name: string }): ReactElement {
  return (
    <DailyProvider callObject={call}>
      <Chat
        style={{ blockSize: 480, flex: '1 1 240px' }}
        aria-label={`${name}’s chat`}
        {...props}
      />
    </DailyProvider>
  );
}
