import { useStoryRoom, withLocalRoom, type StoryRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useRef, type CSSProperties } from 'react';
import { Chat, HandRaiseButton, ReactionBar, ServerNotifications } from '../../src';
import { StoryButton } from '../screens';
import { Page } from '../start/Page';
import { recipes } from './recipes';

const meta = { title: 'Theming' } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const talk = ({ calls }: StoryRoom) => {
  calls.ben.sendAppMessage({ type: 'chat', text: 'Looks different, works the same.' });
};

function Sample({ tokens, theme }: { tokens?: Record<`--bc-${string}`, string>; theme?: string }) {
  const look = { ...tokens, padding: 16, background: 'var(--bc-background)' } as CSSProperties;
  return (
    <main data-bc-theme={theme} style={{ ...look, color: 'var(--bc-foreground)' }}>
      <div className="story-bar">
        <ReactionBar />
        <HandRaiseButton />
      </div>
      <Chat style={{ blockSize: 320, maxInlineSize: 420 }} />
    </main>
  );
}

const live = (props: Parameters<typeof Sample>[0]): Story => ({
  decorators: [withLocalRoom],
  parameters: { localRoom: { prepare: talk } },
  render: () => <Sample {...props} />,
});

/** Nine base tokens; everything else is mixed from them. */
export const Tokens = live({
  tokens: {
    '--bc-background': '#fffaf3',
    '--bc-foreground': '#33261a',
    '--bc-accent': '#9a3412',
    '--bc-accent-foreground': '#ffffff',
    '--bc-radius': '0.25rem',
    '--bc-font': 'Georgia, serif',
  },
});

/** `data-bc-theme="dark"` on any ancestor, or as the system says. */
export const Dark = live({ theme: 'dark' });

/** Black and white with an accent of 8.6:1; in the system’s forced colours the components take those. */
export const HighContrast = live({
  tokens: {
    '--bc-background': '#000000',
    '--bc-foreground': '#ffffff',
    '--bc-accent': '#ffd60a',
    '--bc-accent-foreground': '#000000',
    '--bc-danger': '#ff8a80',
    '--bc-border': '#ffffff',
    '--bc-muted': '#e6e6e6',
  },
});

const asPage = (name: keyof typeof recipes): Story => ({
  render: () => (
    <Page title={name}>
      <p>{recipes[name].why}</p>
      <pre>{recipes[name].code}</pre>
    </Page>
  ),
});

export const Tailwind3 = { ...asPage('Tailwind 3'), name: 'Tailwind 3' };
export const Tailwind4 = { ...asPage('Tailwind 4'), name: 'Tailwind 4' };
export const Shadcn = { ...asPage('shadcn'), name: 'shadcn' };
export const Mui = { ...asPage('MUI'), name: 'MUI' };

function InFullScreen() {
  const { sendAsServer } = useStoryRoom();
  const stage = useRef<HTMLElement>(null);
  const notify = () =>
    void sendAsServer({ type: 'notification', title: 'Seen in full screen too', level: 'info' });
  return (
    <main ref={stage} style={{ padding: 16, background: 'var(--bc-background)' }}>
      <div className="story-bar">
        <StoryButton onClick={() => void stage.current?.requestFullscreen()}>
          Full screen
        </StoryButton>
        <StoryButton onClick={notify}>Send as the server</StoryButton>
      </div>
      <ServerNotifications />
    </main>
  );
}

/** What floats is put into the element that is in full screen. */
export const FullScreen: Story = {
  decorators: [withLocalRoom],
  render: () => <InFullScreen />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Send as the server' }));
  },
};
