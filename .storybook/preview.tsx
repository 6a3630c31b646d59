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
import { describe, tidyProps } from './describe';
import { DocsPage } from './DocsPage';
import { withNote } from './Note';
import './preview.css';
import { whenSeen } from './WhenSeen';

// Several participants join for a story, on a machine that may be busy.
configure({ asyncUtilTimeout: 20_000 });

const WIDTHS: Record<string, number> = { narrow: 280, sidebar: 420 };

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

const withFrame: Decorator = (Story) => (
  <div className="story-frame">
    <Story />
  </div>
);

/** As wide as the toolbar says, or as `parameters.width` of the story: the components have no width of their own. */
const withWidth: Decorator = (Story, { globals, parameters }) => {
  const given: unknown = parameters.width;
  const own = typeof given === 'number' ? given : 'none';
  return (
    <div style={{ maxInlineSize: WIDTHS[String(globals.width)] ?? own }}>
      <Story />
    </div>
  );
};

/** A menu without words in the toolbar, which would not all fit. */
function small(...menu: Parameters<typeof toolbarMenu>) {
  const { description, toolbar } = toolbarMenu(...menu);
  const { icon, items } = toolbar;
  return { description, toolbar: { icon, items, dynamicTitle: false } };
}

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
  argTypesEnhancers: [tidyProps],
  decorators: [whenSeen, withWidth, withNote, withFrame, withReading, withTheme],
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
    docs: {
      page: DocsPage,
      extractComponentDescription: describe,
      codePanel: true,
      toc: { headingSelector: 'h3', title: 'Stories' },
    },
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
          'Announcements',
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
    direction: small('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    words: small('Words', 'paragraph', { english: 'English', pseudo: 'Long words' }),
    width: small('Width', 'mobile', {
      full: 'Full width',
      narrow: 'Narrow, 280',
      sidebar: 'Sidebar, 420',
    }),
    textSize: small('Text', 'zoom', { '100%': 'Text 100 %', '200%': 'Text 200 %' }),
  },
};

export default preview;
