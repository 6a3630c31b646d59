import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import { connect } from '@backchannel/react';
import type { DailyCall, DailyEventObjectAppMessage } from '@daily-co/daily-js';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState, type FormEvent } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ChatSeat, Seats } from '../../stories/ChatSeat';
import { StoryButton } from '../../stories/screens';
import { Chat } from './Chat';
import { ChatToggle } from './toggle/ChatToggle';

const style = { blockSize: 480 };

const meta = {
  title: 'Chat/Flows',
  component: Chat,
  decorators: [withLocalRoom],
  parameters: { width: 860 },
} satisfies Meta<typeof Chat>;

export default meta;
type Story = StoryObj<typeof meta>;

function Collapsible() {
  const { calls } = useStoryRoom();
  const [open, setOpen] = useState(false);
  const { session_id: me } = calls.cleo.participants().local;
  const write = () => {
    calls.ana.sendAppMessage({ type: 'chat', text: 'Doors open in five minutes.' });
    calls.ben.sendAppMessage({ type: 'chat', text: '@Cleo are you in?', mentions: [me] });
  };
  return (
    <div style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      <Seats>
        <ChatToggle open={open} onOpenChange={setOpen} controls="chat" />
        <ChatToggle open={open} onOpenChange={setOpen} controls="chat" iconOnly />
        <StoryButton onClick={write}>Ana and Ben write</StoryButton>
      </Seats>
      <div id="chat" hidden={!open}>
        <Chat style={style} />
      </div>
    </div>
  );
}

/** What comes while the chat is closed is counted on its toggle, and read once the open chat can be seen. */
export const UnreadWhileClosed: Story = {
  render: () => <Collapsible />,
  play: async ({ canvas }) => {
    const [toggle] = await canvas.findAllByRole('button', { name: 'Chat' });
    if (!toggle) throw new Error('no toggle');
    const others = canvas.getByRole('button', { name: 'Ana and Ben write' });
    await userEvent.click(others);
    await waitFor(() => expect(toggle).toHaveAccessibleName('Chat, 2 unread, you were mentioned'));
    await userEvent.click(toggle);
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(await canvas.findByRole('separator', { name: '2 new messages' })).toBeVisible();
    await waitFor(() => expect(toggle).toHaveAccessibleName('Chat'));
    await userEvent.click(canvas.getByRole('textbox'));
    await userEvent.click(toggle);
    await expect(toggle).toHaveFocus();
    await userEvent.click(others);
    await waitFor(() => expect(toggle).toHaveAccessibleName(/^Chat, 2 unread/));
  },
};

function Mentioning() {
  const { calls } = useStoryRoom();
  return (
    <Seats>
      <ChatSeat call={calls.ana} name="Ana" />
      <ChatSeat call={calls.ben} name="Ben" />
    </Seats>
  );
}

/** An `@` offers people; who is mentioned stands out, and for them the message does. */
export const Mentions: Story = {
  render: () => <Mentioning />,
  play: async ({ canvas }) => {
    const ana = within(await canvas.findByRole('region', { name: 'Ana’s chat' }));
    const ben = within(canvas.getByRole('region', { name: 'Ben’s chat' }));
    await userEvent.type(ana.getByRole('textbox'), 'Ready, @be');
    await expect(await ana.findByRole('option', { name: /Ben/ })).toBeVisible();
    await userEvent.keyboard('{Enter}when you are{Enter}');
    const item = await ben.findByRole('listitem', { name: /Ready, @Ben when you are/ });
    await expect(item).toHaveAttribute('data-mentions-me');
    await userEvent.type(ana.getByRole('textbox'), '@');
    await expect(ana.getAllByRole('option')).toHaveLength(2);
  },
};

interface PrebuiltMessage {
  event: string;
  name: string;
  message: string;
}

/** A client that knows nothing but what Daily Prebuilt writes and reads. */
function Prebuilt({ call }: { call: DailyCall }) {
  const [lines, setLines] = useState<string[]>([]);
  useEffect(() => {
    const hear = ({ data }: DailyEventObjectAppMessage<PrebuiltMessage>) => {
      if (data.event === 'chat-msg') setLines((all) => [...all, `${data.name}: ${data.message}`]);
    };
    call.on('app-message', hear);
    return () => void call.off('app-message', hear);
  }, [call]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const message = String(new FormData(event.currentTarget).get('text'));
    const date = new Date().toISOString();
    call.sendAppMessage({ event: 'chat-msg', room: 'main-room', name: 'Ben', message, date });
    setLines((all) => [...all, `Ben: ${message}`]);
    event.currentTarget.reset();
  };
  return (
    <section aria-label="Prebuilt" className="screen" style={{ flex: '1 1 240px' }}>
      <h2>Ben, in Prebuilt</h2>
      <ul className="prebuilt-lines">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      <form onSubmit={send} className="story-bar">
        <input name="text" aria-label="Message" className="story-field" />
        <StoryButton type="submit">Send</StoryButton>
      </form>
    </section>
  );
}

function TwoFormats() {
  const { calls } = useStoryRoom();
  // Before the first hook on that call: how the chat is written is decided once.
  useState(() => connect(calls.ana, { chat: { prebuilt: true } }));
  return (
    <Seats>
      <ChatSeat call={calls.ana} name="Ana" />
      <Prebuilt call={calls.ben} />
    </Seats>
  );
}

/** With `connect(call, { chat: { prebuilt: true } })` one room mixes both; Ben’s client speaks `chat-msg` only. */
export const BesidePrebuilt: Story = {
  render: () => <TwoFormats />,
  play: async ({ canvas }) => {
    const ana = within(await canvas.findByRole('region', { name: 'Ana’s chat' }));
    const ben = within(canvas.getByRole('region', { name: 'Prebuilt' }));
    await userEvent.type(ana.getByRole('textbox'), 'Hello from here{Enter}');
    await expect(await ben.findByText('Ana: Hello from here')).toBeVisible();
    await userEvent.type(ben.getByRole('textbox'), 'And from there{Enter}');
    await expect(await ana.findByText('And from there')).toBeVisible();
  },
};
