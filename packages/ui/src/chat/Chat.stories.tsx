import { useChat } from '@backchannel/react';
import { withLocalRoom, useStoryRoom } from '@backchannel/local/storybook';
import { DailyProvider } from '@daily-co/daily-react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { chatState, message, participant } from '../testing/states';
import { ChatSeat, Seats } from '../../stories/ChatSeat';
import { talk } from '../../stories/talk';
import { Chat } from './Chat';
import type { ChatState } from './chatState';
import { ChatView } from './ChatView';

const style = { blockSize: 560 };

const meta = {
  title: 'Chat/Chat',
  tags: ['autodocs'],
  component: Chat,
  args: { style },
  parameters: { width: 420 },
} satisfies Meta<typeof Chat>;

export default meta;
type Story = StoryObj<typeof meta>;

const lines = [
  ['ana', 'Welcome, everybody! Write your questions here.'],
  ['ben', 'Hello from Lagos 👋'],
  ['ben', 'Will there be a recording? The agenda says so: https://example.com/agenda'],
  ['ana', 'Yes, tomorrow.'],
] as const;

/** Three people in one room; what you write goes to the other two. */
export const Default: Story = {
  decorators: [withLocalRoom],
  parameters: {
    localRoom: { prepare: talk(...lines, ['server', 'The Q&A starts in five minutes.']) },
  },
};

function BenTalks() {
  const { send, status } = useChat();
  useEffect(() => {
    if (status !== 'ready') return;
    for (const [, text] of lines) void send(text);
  }, [send, status]);
  return null;
}

function TwoChats() {
  const { calls } = useStoryRoom();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Seats>
      <ChatSeat call={calls.ana} name="Ana" />
      <DailyProvider callObject={calls.ben}>
        <BenTalks />
      </DailyProvider>
      {isLate && <ChatSeat call={calls.cleo} name="Cleo" />}
    </Seats>
  );
}

/** Ana, the host, was there before; the second chat opens later and gets from her what was said. */
export const LateJoiner: Story = {
  decorators: [withLocalRoom],
  parameters: { width: 860 },
  render: () => <TwoChats />,
};

const view = (chat: Partial<ChatState>, readOnlyReason?: string): Story => ({
  render: ({ style: given }) => (
    <ChatView chat={chatState(chat)} style={given} {...(readOnlyReason && { readOnlyReason })} />
  ),
});

/** Before anybody has written. */
export const Empty = view({});
/** Joined a moment ago: the others are asked for what was written before. */
export const LoadingHistory = view({ history: 'loading' });
/** Before joining, and after leaving: the field is read-only and says why. */
export const NotJoined = view({ status: 'not-joined', history: 'none' });
/** The connection is away: what was said stays, and one can write again in a moment. */
export const Reconnecting = view({ status: 'reconnecting', messages: [message('Ben', 'Hello')] });
/** Your app can make it read-only for a reason of its own. */
export const Paused = view(
  { messages: [message('Ben', 'Hello')] },
  'The host has paused the chat.',
);

/** A message on its way, and one that was not sent: it can be sent again, or deleted. */
export const SendingFailedRetry = view({
  messages: [
    message('Cleo', 'This is on its way', { isOwn: true, delivery: 'sending' }),
    message('Cleo', 'This is not', {
      isOwn: true,
      delivery: 'failed',
      error: 'For developers.',
      errorCode: 'daily-refused',
    }),
  ],
});

/** To one person, and to all hosts: who reads it stands with the message. */
export const PrivateAndRole = view({
  messages: [
    message('Ana', 'You are next. Is your camera ready?', {
      to: 'me',
      sender: participant('Ana', true),
    }),
    message('Cleo', 'Give me a minute.', { isOwn: true, to: ['id-Ana'] }),
    message('Cleo', 'A question for the hosts: who keeps the time?', {
      isOwn: true,
      to: ['id-Ana', 'id-Hugo'],
    }),
  ],
});

const cleo = { userId: 'id-Cleo', name: 'Cleo', isMe: true };
const dana = { userId: 'id-Dana', name: 'דנה לוי', isMe: false };

/** Each name and each text runs its own way, and nothing turns what stands beside it. */
export const RightToLeftMixed: Story = {
  render: () => (
    <div dir="rtl" lang="he">
      <ChatView
        chat={chatState({
          messages: [
            message('דנה לוי', 'שלום! (see https://daily.co/docs) :-)', {
              sender: participant('דנה לוי', true),
            }),
            message('Ben', 'Thanks, @דנה לוי! 3 > 2', { mentioned: [dana] }),
            message('دانة', '@Cleo، هل تسمعين؟', { mentionsMe: true, mentioned: [cleo] }),
            message('Cleo', 'כן, yes, نعم', { isOwn: true, delivery: 'sending' }),
          ],
          typing: [{ sessionId: 'b', userName: 'Ben' }],
        })}
        style={style}
      />
    </div>
  ),
};

/** 280 pixels: long words and addresses break, and a long name ends in dots. */
export const LongWordsAndRightToLeft = {
  ...view({
    messages: [
      message('Elisabeth-Alexandra von Hohenstaufen-Wittelsbach', 'A long name'),
      message('דנה לוי', 'תודה רבה! See you at https://daily.co'),
      message('Ben', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte'),
      message('Ben', `https://example.com/${'a-very-long-path-'.repeat(6)}`),
    ],
  }),
  parameters: { width: 280 },
} satisfies Story;

/** A long log is mounted some at a time, the newest first. */
export const FiveHundredMessages = view({
  messages: Array.from({ length: 500 }, (_, index) =>
    message(['Ana', 'Ben', 'Cleo'][index % 3] ?? '', `Message ${index + 1}`, {
      isOwn: index % 3 === 2,
    }),
  ),
});
