import { BackchannelError } from '@backchannel/react';
import { withLocalRoom, useStoryRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ChatSeat, Seats } from '../../../stories/ChatSeat';
import { chatState, message, participant } from '../../testing/states';
import { Chat } from '../Chat';
import { NO_MODERATION, type ChatState } from '../chatState';
import { ChatView } from '../ChatView';

const style = { blockSize: 560 };

const meta = {
  title: 'Chat/Messages',
  tags: ['autodocs'],
  component: Chat,
  args: { style },
  parameters: { width: 420 },
} satisfies Meta<typeof Chat>;

export default meta;
type Story = StoryObj<typeof meta>;

const view = (chat: Partial<ChatState>, canModerate = false): Story => ({
  render: ({ style: given }) => (
    <ChatView chat={chatState(chat)} moderation={{ ...NO_MODERATION, canModerate }} style={given} />
  ),
});

const question = message('Ana', 'Who brings cake?', { sender: participant('Ana', true) });
const talk = [
  question,
  message('Ben', 'Me!', { replyTo: question.id }),
  message('Ben', 'Chocolate, or cheese cake with raspberries from the garden?', {
    isEdited: true,
    reactions: [
      { emoji: '🍰', count: 3, isOwn: true, names: ['Ana', 'Cleo', 'Dora'] },
      { emoji: '👍', count: 1, isOwn: false, names: ['Ana'] },
    ],
  }),
  message('Dora', '@Cleo what would you like?', { mentionsMe: true }),
  message('Cleo', 'Chocolate', {
    isOwn: true,
    replyTo: 'gone',
    reactions: [{ emoji: '🎉', count: 2, isOwn: false, names: ['Ana', 'Ben'] }],
  }),
];

/** Answers with what they answer, emoji on messages, a mention of yourself, and who is typing. */
export const RepliesAndReactions = view({
  messages: talk,
  typing: [
    { sessionId: 'a', userName: 'Ana' },
    { sessionId: 'b', userName: 'Ben' },
  ],
});

/** The actions of the message that has the focus. */
export const Actions: Story = {
  ...view({ messages: talk.slice(0, 4) }),
  play: async ({ canvas }) => {
    canvas.getAllByRole('listitem').at(-1)?.focus();
    await expect(await canvas.findByRole('button', { name: 'Reply' })).toBeVisible();
  },
};

/** A host deletes any message, mutes who disturbs and pauses the chat. */
export const AsHost: Story = {
  ...view({ messages: talk.slice(0, 4) }, true),
  play: async ({ canvas }) => {
    canvas.getAllByRole('listitem').at(-1)?.focus();
    await expect(await canvas.findByRole('button', { name: /^Mute/ })).toBeVisible();
  },
};

/** What a host says why: one press of a ready-made reason, one of their own, or none. Enter goes on without, Escape gives up. */
export const AskingWhy: Story = {
  ...view({ messages: talk.slice(0, 4) }, true),
  play: async ({ canvas }) => {
    canvas.getAllByRole('listitem').at(-1)?.focus();
    await userEvent.click(await canvas.findByRole('button', { name: 'Mute Dora in the chat' }));
    const form = canvas.getByRole('form', { name: 'Mute Dora in the chat?' });
    await expect(within(form).getByRole('button', { name: 'Mute' })).toHaveFocus();
  },
};

/** The same for who reports a message, 280 pixels wide. */
export const AskingWhyNarrow: Story = {
  ...view({ messages: talk.slice(0, 4) }),
  parameters: { width: 280 },
  play: async ({ canvas }) => {
    canvas.getAllByRole('listitem').at(-1)?.focus();
    await userEvent.click(await canvas.findByRole('button', { name: 'Report to the hosts' }));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect(canvas.getByRole('textbox', { name: 'Reason (optional)' })).toHaveFocus();
  },
};

const notLoaded = () => Promise.reject(new BackchannelError('not-loaded', 'For developers.'));

/** What failed is said in a sentence, with the way to try it again where that makes sense. */
export const ActionFailed: Story = {
  ...view({ messages: talk.slice(0, 4), remove: notLoaded }, true),
  parameters: { width: 280 },
  play: async ({ canvas }) => {
    canvas.getAllByRole('listitem').at(-1)?.focus();
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete' }));
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** What is answered stands above the field; Escape takes it back. */
export const Answering: Story = {
  ...view({ messages: talk }),
  play: async ({ canvas }) => {
    canvas.getAllByRole('listitem')[1]?.focus();
    await userEvent.click(await canvas.findByRole('button', { name: 'Reply' }));
    await expect(canvas.getByRole('textbox', { name: 'Replying to Ben' })).toHaveFocus();
  },
};

/** The picker knows where the caret is and remembers what one uses. */
export const EmojiPicker: Story = {
  ...view({ messages: talk }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Insert emoji' }));
    const clap = await canvas.findByRole('button', { name: 'Clapping hands' }, { timeout: 20_000 });
    await userEvent.click(clap);
    await expect(canvas.getByRole('textbox')).toHaveValue('👏');
    await userEvent.click(canvas.getByRole('button', { name: 'Insert emoji' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Thumbs up' })).toHaveFocus());
  },
};

/** What a host and what its author deleted: the place stays. */
export const Deleted = view({
  messages: [
    message('Ana', 'Please stay polite.', { sender: participant('Ana', true) }),
    message('Ben', '', { removed: 'host' }),
    message('Cleo', '', { isOwn: true, removed: 'author' }),
  ],
});

/** History that one participant alone tells is shown as unconfirmed. */
export const ToldByOne = view({
  messages: [
    message('Ana', 'I was here first.', { isReplayed: true }),
    message('Ben', 'We meet at noon.', { isReplayed: true, isUnverified: true }),
    message('Ana', 'Welcome!'),
  ],
});

/** A host has muted you: the field is read-only and says so. */
export const Muted = view({ messages: talk.slice(0, 3), mode: 'muted' });

/** A room that lives over days, with more to load. */
export const SeveralDays = view({
  messages: [
    message('Ana', 'See you tomorrow.', { at: Date.UTC(2026, 0, 1, 12), isReplayed: true }),
    message('Ben', 'Here I am.', { at: Date.UTC(2026, 0, 2, 12) }),
  ],
  hasOlder: true,
});

/** 280 pixels. */
export const Narrow: Story = {
  ...view({ messages: talk }),
  parameters: { width: 280 },
};

function Backstage() {
  const { calls } = useStoryRoom();
  return (
    <Seats>
      <ChatSeat
        call={calls.ana}
        name="Ana"
        channel="backstage"
        to={{ role: 'owner' }}
        recipientName="the owners"
        header={<h2 className="bc-title">Backstage</h2>}
      />
      <ChatSeat call={calls.ben} name="Ben" />
    </Seats>
  );
}

/** What Ana, an owner, writes to the owners is in no other channel. */
export const BackstageChannel: Story = {
  decorators: [withLocalRoom],
  parameters: { width: 860 },
  render: () => <Backstage />,
};

function Moderated() {
  const { calls } = useStoryRoom();
  return (
    <Seats>
      <ChatSeat call={calls.ana} name="Ana" />
      <ChatSeat call={calls.ben} name="Ben" />
    </Seats>
  );
}

/** Ben writes, Ana deletes it, says why and pauses the chat: live, in one room. */
export const HostModerates: Story = {
  decorators: [withLocalRoom],
  parameters: { width: 860 },
  render: () => <Moderated />,
  play: async ({ canvas }) => {
    const ana = within(await canvas.findByRole('region', { name: 'Ana’s chat' }));
    const ben = within(canvas.getByRole('region', { name: 'Ben’s chat' }));
    await userEvent.type(ben.getByRole('textbox'), 'rude{Enter}');
    const item = await ana.findByRole('listitem', { name: /rude/ });
    item.focus();
    await userEvent.click(await ana.findByRole('button', { name: 'Delete' }));
    await userEvent.click(await ana.findByRole('button', { name: 'Rude or hateful' }));
    await expect(await ben.findByText('A host deleted this message')).toBeVisible();
    await userEvent.click(ana.getByRole('button', { name: 'Pause chat' }));
    await waitFor(() => expect(ben.getByRole('textbox')).toHaveAttribute('readonly'));
  },
};
