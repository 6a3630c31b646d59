import type { Decorator, Preview } from '@storybook/react-vite';
import { waitFor } from 'storybook/test';
import { useLayoutEffect, type ReactNode } from 'react';
import '../packages/ui/src/styles/index.css';
import './preview.css';

const WIDTHS: Record<string, string> = { phone: '360px', sidebar: '480px', tablet: '768px' };

function Themed({ theme, children }: { theme: string; children: ReactNode }): ReactNode {
  useLayoutEffect(() => {
    document.documentElement.dataset.bcTheme = theme;
  }, [theme]);
  return children;
}

const withTheme: Decorator = (Story, { globals }) => (
  <Themed theme={globals.theme === 'dark' ? 'dark' : 'light'}>
    <Story />
  </Themed>
);

const withWidth: Decorator = (Story, { globals }) => (
  <div className="story-frame" style={{ maxInlineSize: WIDTHS[String(globals.width)] ?? 'none' }}>
    <Story />
  </div>
);

const preview: Preview = {
  decorators: [withWidth, withTheme],
  // A live story is judged when its room is there, not by its loading state.
  afterEach: ({ canvasElement }) =>
    waitFor(
      () => {
        if (canvasElement.querySelector('[data-local-room="opening"]'))
          throw new Error('Still joining');
      },
      { timeout: 30_000 },
    ),
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
  },
  initialGlobals: { theme: 'light', width: 'full', actingAs: 'story' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    width: {
      description: 'Width of the component',
      toolbar: {
        title: 'Width',
        icon: 'ruler',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'Full width' },
          { value: 'phone', title: 'Phone, 360' },
          { value: 'sidebar', title: 'Sidebar, 480' },
          { value: 'tablet', title: 'Tablet, 768' },
        ],
      },
    },
    actingAs: {
      description: 'Whose call the story is rendered with',
      toolbar: {
        title: 'Acting as',
        icon: 'user',
        dynamicTitle: true,
        items: [
          { value: 'story', title: 'As the story says' },
          { value: 'ana', title: 'Ana, the host' },
          { value: 'ben', title: 'Ben' },
          { value: 'cleo', title: 'Cleo' },
        ],
      },
    },
  },
};

export default preview;
