import { withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { talk } from '../../stories/talk';
import { Chat } from '../parts';
import type { ChatMessage } from './chatState';
import './ChatParts.stories.css';

const meta = {
  title: 'Chat/From parts',
  tags: ['autodocs'],
  component: Chat.Root,
  decorators: [withLocalRoom],
  parameters: {
    width: 420,
    localRoom: {
      prepare: talk(
        ['ana', 'Good evening. Tonight: how the archive was saved.'],
        ['ben', 'Is it true that the boxes lay in a swimming pool?'],
        ['ana', 'An empty one, yes. Pictures are at https://example.com/pool'],
        ['ana', 'Questions any time, please.'],
      ),
    },
  },
} satisfies Meta<typeof Chat.Root>;

export default meta;
type Story = StoryObj<typeof meta>;

function Skeleton() {
  return (
    <Chat.Root>
      <h2>
        Chat <Chat.Unread />
      </h2>
      <Chat.Log style={{ blockSize: 320, overflow: 'auto' }} />
      <Chat.Jump />
      <Chat.Typing />
      <Chat.EmojiPicker />
      <Chat.Composer />
    </Chat.Root>
  );
}

/** The parts without a single style: all that they do is there, and the look is the browser's. */
export const Parts: Story = {
  render: () => <Skeleton />,
  play: async ({ canvas }) => {
    await canvas.findByText('Questions any time, please.', {}, { timeout: 20_000 });
    await userEvent.type(canvas.getByRole('textbox'), 'Hello{Enter}');
    await expect(await canvas.findByRole('listitem', { name: /^You .* Hello$/ })).toBeVisible();
  },
};

const renderMessage = (message: ChatMessage) => (
  <Chat.Message
    message={message}
    className={({ own }) => (own ? 'salon-message salon-mine' : 'salon-message')}
  >
    <p className="salon-meta">
      <Chat.Author className="salon-author" />
      {message.sender.kind !== 'server' && message.sender.isHost && (
        <span className="salon-host">host</span>
      )}
      <Chat.Time className="salon-time" />
    </p>
    <Chat.Quote className="salon-quote" />
    <Chat.Text className="salon-text" />
    <Chat.Note className="salon-note" />
    <p className="salon-actions">
      <Chat.Reaction
        emoji="👏"
        className={({ count }) => (count > 0 ? 'salon-clap salon-shown' : 'salon-clap')}
      />
      <Chat.Action action="reply" className="salon-action" />
      <Chat.Action action="retry" className="salon-action salon-shown" />
      <Chat.Action action="delete" className="salon-action" />
    </p>
  </Chat.Message>
);

function Salon() {
  return (
    <Chat.Root className="salon" aria-label="Salon">
      <header className="salon-header">
        <h2>Salon</h2>
        <Chat.Unread className="salon-unread" />
      </header>
      <Chat.Log className="salon-log">
        <Chat.Notice className="salon-notice" />
        <Chat.Earlier className="salon-earlier" />
        <Chat.List className="salon-list" divider={<Chat.Divider className="salon-divider" />}>
          {renderMessage}
        </Chat.List>
      </Chat.Log>
      <Chat.Jump className="salon-jump" />
      <Chat.Typing className="salon-typing" />
      <Chat.Composer className="salon-composer">
        <Chat.Target className="salon-target" />
        <Chat.Input className="salon-input" />
        <Chat.Send className="salon-send">↵</Chat.Send>
        <Chat.Hint className="salon-hint" />
      </Chat.Composer>
    </Chat.Root>
  );
}

/** Another look from the same parts: no bubbles and no icons, thirty rules of plain CSS in the story's own sheet. */
export const OwnLookFromParts: Story = {
  name: 'Own look from parts',
  render: () => <Salon />,
  play: async ({ canvas }) => {
    await canvas.findByText('Questions any time, please.', {}, { timeout: 20_000 });
    const [clap] = await canvas.findAllByRole('button', { name: /^👏/ });
    if (clap) await userEvent.click(clap);
    await expect(await canvas.findByRole('button', { name: '👏, 1 person' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.type(canvas.getByRole('textbox'), 'How many boxes were there?{Enter}');
    await expect(await canvas.findByRole('listitem', { name: /^You .* boxes/ })).toBeVisible();
  },
};
