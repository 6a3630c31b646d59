import type { Decorator } from '@storybook/react-vite';
import type { ReactNode } from 'react';

/** What the comment above a story says, with `code` in it. */
function Note({ text }: { text: string }): ReactNode {
  const parts = text.split('`');
  return (
    <p className="story-note" dir="auto">
      {parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
    </p>
  );
}

/** Says above a story what there is to see and to try. The page of the component says it itself. */
export const withNote: Decorator = (Story, { viewMode, parameters }) => {
  const text: unknown = parameters.docs?.description?.story;
  return (
    <>
      {viewMode === 'story' && typeof text === 'string' && <Note text={text} />}
      <Story />
    </>
  );
};
