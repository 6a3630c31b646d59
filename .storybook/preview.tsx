import type { Decorator, Preview } from '@storybook/react-vite';
import { waitFor } from 'storybook/test';
import { useLayoutEffect, type ReactNode } from 'react';
import { LabelsProvider } from '../packages/ui/src/labels/LabelsProvider';
import { pseudoLabels } from '../packages/ui/src/labels/pseudoLabels';
import '../packages/ui/src/styles/index.css';
import './preview.css';

const WIDTHS: Record<string, string> = {
  narrow: '280px',
  phone: '360px',
  sidebar: '480px',
  tablet: '768px',
};

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

/** Words and text size as the toolbar says, for the whole page: floating parts are outside of the story. */
function Reading({
  isPseudo,
  size,
  children,
}: {
  isPseudo: boolean;
  size: string;
  children: ReactNode;
}) {
  useLayoutEffect(() => {
    document.documentElement.dir = isPseudo ? 'rtl' : 'ltr';
    document.documentElement.style.fontSize = size;
  }, [isPseudo, size]);
  return isPseudo ? <LabelsProvider labels={pseudoLabels}>{children}</LabelsProvider> : children;
}

const withReading: Decorator = (Story, { globals }) => (
  <Reading isPseudo={globals.words === 'pseudo'} size={String(globals.textSize)}>
    <Story />
  </Reading>
);

const preview: Preview = {
  decorators: [withWidth, withReading, withTheme],
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
  initialGlobals: {
    theme: 'light',
    width: 'full',
    actingAs: 'story',
    words: 'english',
    textSize: '100%',
  },
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
          { value: 'narrow', title: 'Narrow, 280' },
          { value: 'phone', title: 'Phone, 360' },
          { value: 'sidebar', title: 'Sidebar, 480' },
          { value: 'tablet', title: 'Tablet, 768' },
        ],
      },
    },
    words: {
      description: 'Words and direction',
      toolbar: {
        title: 'Words',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'english', title: 'English' },
          { value: 'pseudo', title: 'Long, right to left' },
        ],
      },
    },
    textSize: {
      description: 'Size of the text',
      toolbar: {
        title: 'Text',
        icon: 'zoom',
        dynamicTitle: true,
        items: [
          { value: '100%', title: 'Text 100 %' },
          { value: '200%', title: 'Text 200 %' },
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
