import { useStoryRoom, withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect } from 'react';
import { StoryButton } from '../../stories/screens';
import { ServerNotifications } from './ServerNotifications';

const meta = {
  title: 'Announcements/Notifications',
  tags: ['autodocs'],
  component: ServerNotifications,
  decorators: [withLocalRoom],
  // Toasts lie over the whole page: on the page of the component, each story has one of its own.
  parameters: { docs: { story: { inline: false, height: '380px' } } },
} satisfies Meta<typeof ServerNotifications>;

export default meta;
type Story = StoryObj<typeof meta>;

interface SentNotification {
  title: string;
  body?: string;
  level?: 'info' | 'warning' | 'error';
}

function Notified({ what }: { what: SentNotification[] }) {
  const { sendAsServer } = useStoryRoom();
  useEffect(() => {
    const send = () => {
      for (const one of what) void sendAsServer({ type: 'notification', ...one });
    };
    const timer = setTimeout(send, 300);
    return () => clearTimeout(timer);
  }, [sendAsServer, what]);
  return (
    <div style={{ minBlockSize: 360, maxInlineSize: 280 }}>
      <p>F8 moves the focus to the notifications, Escape back.</p>
      <StoryButton onClick={() => void sendAsServer({ type: 'notification', title: 'One more' })}>
        One more
      </StoryButton>
      <ServerNotifications />
    </div>
  );
}

const doors: SentNotification[] = [{ title: 'Doors close in 5 minutes' }];
const levels: SentNotification[] = [
  { title: 'Doors close in 5 minutes', body: 'Please take your seats.' },
  { title: 'The recording has stopped', level: 'warning' },
  { title: 'We are moving', body: 'Join us at https://example.com/new-room', level: 'error' },
];
const ten = Array.from({ length: 10 }, (_, index) => ({ title: `Notification ${index + 1}` }));

/** Goes by itself, unless the pointer or the focus is on it. */
export const Default: Story = { render: () => <Notified what={doors} /> };

/** Warnings and errors stay until they are dismissed. */
export const Levels: Story = { render: () => <Notified what={levels} /> };

/** Four are shown, the others are counted and come up. */
export const TenAtOnce: Story = { render: () => <Notified what={ten} /> };
