import type { ArgTypesEnhancer } from 'storybook/internal/types';

interface Documented {
  __docgenInfo?: { description?: string; tags?: { example?: string } };
}

/** What the comment above the component says, and its example. */
export function describe(component: Documented | undefined): string {
  const { description = '', tags } = component?.__docgenInfo ?? {};
  return tags?.example ? `${description}\n\n${tags.example}` : description;
}

const CONTROLS: Readonly<Record<string, 'text' | 'number' | 'boolean'>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
};

/** The table of props: that one is optional is not said twice, and what only code can give has no control. */
export const tidyProps: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, { table, ...rest }]) => {
      const summary = table?.type?.summary?.replace(/ \| undefined$/, '');
      const control =
        rest.type?.name === 'enum' ? rest.control : (CONTROLS[summary ?? ''] ?? false);
      return [name, { ...rest, control, table: { ...table, type: { ...table?.type, summary } } }];
    }),
  );
