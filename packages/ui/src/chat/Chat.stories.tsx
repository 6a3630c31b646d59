import { useChat } from '@backchannel/react';
import { withLocalRoom, useStoryRoom, type StoryRoom } from '@backchannel/local/storybook';
import { DailyProvider } from '@daily-co/daily-react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { chatState, message, participant } from '../testing/states';
import { Chat } from './Chat';
import type { ChatState } from './chatState';
import { ChatView } from './ChatView';

const style = { blockSize: 560, maxInlineSize: 420 };

const meta = {
  title: 'Chat/Chat',
  component: Chat,
  args: { style },
} satisfies Meta<typeof Chat>;

export default meta;
type Story = StoryObj<typeof meta>;

const lines = [
  ['ana', 'Welcome, everybody! Write your questions here.'],
  ['ben', 'Hello from Lagos 👋'],
  ['ben', 'Will there be a recording? The agenda says so: https://example.com/agenda'],
  ['ana', 'Yes, tomorrow.'],
] as const;

function talk({ calls }: StoryRoom) {
  for (const [person, text] of lines) calls[person].sendAppMessage({ type: 'chat', text });
}

function LiveChat() {
  const room = useStoryRoom();
  useEffect(() => {
    const timer = setTimeout(() => {
      talk(room);
      void room.sendAsServer({ type: 'chat', text: 'The Q&A starts in five minutes.' });
    }, 300);
    return () => clearTimeout(timer);
  }, [room]);
  return <Chat style={style} />;
}

/** Three people in one room; what you write goes to the other two. */
export const Default: Story = {
  decorators: [withLocalRoom],
  render: () => <LiveChat />,
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
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
      <DailyProvider callObject={calls.ana}>
        <Chat style={{ ...style, flex: '1 1 240px' }} aria-label="Ana’s chat" />
      </DailyProvider>
      <DailyProvider callObject={calls.ben}>
        <BenTalks />
      </DailyProvider>
      {isLate && <Chat style={{ ...style, flex: '1 1 240px' }} />}
    </div>
  );
}

/** Ana, the host, was there before; the second chat opens later and gets from her what was said. */
export const LateJoiner: Story = { decorators: [withLocalRoom], render: () => <TwoChats /> };

const view = (chat: Partial<ChatState>, readOnlyReason?: string): Story => ({
  render: ({ style: given }) => (
    <ChatView
      chat={chatState(chat)}
      nameOf={(id) => id.replace('id-', '')}
      style={given}
      {...(readOnlyReason && { readOnlyReason })}
    />
  ),
});

export const Empty = view({});
export const LoadingHistory = view({ history: 'loading' });
export const NotJoined = view({ status: 'not-joined', history: 'none' });
export const Reconnecting = view({ status: 'reconnecting', messages: [message('Ben', 'Hello')] });
export const Paused = view(
  { messages: [message('Ben', 'Hello')] },
  'The host has paused the chat.',
);

export const SendingFailedRetry = view({
  messages: [
    message('Cleo', 'This is on its way', { isOwn: true, delivery: 'sending' }),
    message('Cleo', 'This is not', {
      isOwn: true,
      delivery: 'failed',
      error: 'The connection to the call was lost.',
    }),
  ],
});

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
        nameOf={(id) => id.replace('id-', '')}
        style={style}
      />
    </div>
  ),
};

export const LongWordsAndRightToLeft = {
  ...view({
    messages: [
      message('Elisabeth-Alexandra von Hohenstaufen-Wittelsbach', 'A long name'),
      message('דנה לוי', 'תודה רבה! See you at https://daily.co'),
      message('Ben', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte'),
      message('Ben', `https://example.com/${'a-very-long-path-'.repeat(6)}`),
    ],
  }),
  args: { style: { ...style, maxInlineSize: 280 } },
} satisfies Story;

export const FiveHundredMessages = view({
  messages: Array.from({ length: 500 }, (_, index) =>
    message(['Ana', 'Ben', 'Cleo'][index % 3] ?? '', `Message ${index + 1}`, {
      isOwn: index % 3 === 2,
    }),
  ),
});
