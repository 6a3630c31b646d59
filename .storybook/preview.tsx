import type { Decorator, Preview } from '@storybook/react-vite';
import { configure, waitFor } from 'storybook/test';
import { useLayoutEffect, type ReactNode } from 'react';
import {
  localRoomGlobals,
  localRoomToolbar,
  toolbarMenu,
} from '../packages/local/src/storybook/withLocalRoom';
import { LabelsProvider } from '../packages/ui/src/labels/LabelsProvider';
import { pseudoLabels } from '../packages/ui/src/labels/pseudoLabels';
import '../packages/ui/src/styles/index.css';
import './preview.css';

// Several participants join for a story, on a machine that may be busy.
configure({ asyncUtilTimeout: 20_000 });

const WIDTHS: Record<string, string> = { narrow: '280px', sidebar: '420px' };

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

interface ReadingProps {
  isPseudo: boolean;
  direction: 'ltr' | 'rtl';
  size: string;
  children: ReactNode;
}

/** Words, their direction and size as the toolbar says, for the whole page: floating parts are outside of the story. */
function Reading({ isPseudo, direction, size, children }: ReadingProps) {
  useLayoutEffect(() => {
    document.documentElement.dir = direction;
    document.documentElement.style.fontSize = size;
  }, [direction, size]);
  return isPseudo ? <LabelsProvider labels={pseudoLabels}>{children}</LabelsProvider> : children;
}

const withReading: Decorator = (Story, { globals }) => (
  <Reading
    isPseudo={globals.words === 'pseudo'}
    direction={globals.direction === 'rtl' ? 'rtl' : 'ltr'}
    size={String(globals.textSize)}
  >
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
    options: {
      storySort: {
        order: [
          'Start here',
          ['Welcome', 'Which mechanism when', 'Install', 'Support matrix'],
          'Flows',
          ['Live Q&A', 'Webinar queue'],
          'Chat',
          'Reactions',
          'Hands',
          'Stage',
          'Hooks',
          'Theming',
          'Local Daily',
        ],
      },
    },
    a11y: { test: 'error' },
  },
  initialGlobals: {
    ...localRoomGlobals,
    theme: 'light',
    direction: 'ltr',
    words: 'english',
    width: 'full',
    textSize: '100%',
  },
  globalTypes: {
    ...localRoomToolbar,
    theme: toolbarMenu('Theme', 'contrast', { light: 'Light', dark: 'Dark' }),
    direction: toolbarMenu('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    words: toolbarMenu('Words', 'paragraph', { english: 'English', pseudo: 'Long words' }),
    width: toolbarMenu('Width', 'ruler', {
      full: 'Full width',
      narrow: 'Narrow, 280',
      sidebar: 'Sidebar, 420',
    }),
    textSize: toolbarMenu('Text', 'zoom', { '100%': 'Text 100 %', '200%': 'Text 200 %' }),
  },
};

export default preview;
