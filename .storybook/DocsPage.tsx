import { Controls, Description, Stories, Title } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';

/** The page of a component: what it is, its props, and each state once. */
export function DocsPage(): ReactNode {
  return (
    <>
      <Title />
      <Description />
      <Controls />
      <Stories title="" />
    </>
  );
}
