import { withLocalRoom } from '@backchannel/local/storybook';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentType, CSSProperties } from 'react';
import { screen } from 'storybook/test';
import { talk } from '../talk';
import { Page } from '../start/Page';
import { InFullScreen } from './InFullScreen';
import { InPictureInPicture } from './InPictureInPicture';
import { MuiSample } from './MuiSample';
import { recipes } from './recipes';
import { Sample } from './Sample';
import { ShadcnSample } from './ShadcnSample';
import './theming.css';

const meta = { title: 'Theming/Looks' } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const localRoom = {
  prepare: talk(
    ['ana', 'What do you think of the new look?'],
    ['ben', 'Looks different, works the same.'],
  ),
};

function Themed({ tokens, theme }: { tokens?: Record<`--bc-${string}`, string>; theme?: string }) {
  return (
    <main data-bc-theme={theme} style={tokens as CSSProperties | undefined}>
      <Sample />
    </main>
  );
}

const live = (props: Parameters<typeof Themed>[0]): Story => ({
  decorators: [withLocalRoom],
  parameters: { localRoom },
  render: () => <Themed {...props} />,
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

const asPage = (name: keyof typeof recipes, Live?: ComponentType<{ isDark: boolean }>): Story => ({
  ...(Live && { decorators: [withLocalRoom], parameters: { localRoom } }),
  render: (_args, { globals }) => (
    <Page title={name}>
      <p>{recipes[name].why}</p>
      <pre>{recipes[name].code}</pre>
      {Live && <Live isDark={globals.theme === 'dark'} />}
    </Page>
  ),
});

export const Tailwind3: Story = { ...asPage('Tailwind 3'), name: 'Tailwind 3' };
export const Tailwind4: Story = { ...asPage('Tailwind 4'), name: 'Tailwind 4' };
export const Shadcn: Story = { ...asPage('shadcn', ShadcnSample), name: 'shadcn' };
export const Mui: Story = { ...asPage('MUI', MuiSample), name: 'MUI' };

/** What floats is put into the element that is in full screen: send one there. */
export const FullScreen: Story = {
  decorators: [withLocalRoom],
  render: () => <InFullScreen />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Send as the server' }));
    await screen.findByText('Seen in full screen too');
  },
};

/** The hand, the chat and the notifications in a window that stays on top. The call stays in the page. */
export const PictureInPicture: Story = {
  name: 'Picture-in-picture',
  decorators: [withLocalRoom],
  render: () => <InPictureInPicture />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ben writes' }));
    await canvas.findByText('Still with us?');
  },
};
