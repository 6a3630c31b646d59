/** What stands in an app’s own stylesheet beside the kit’s. */
export const recipes = {
  'Tailwind 3': {
    why: 'The sheet is in no layer, so Tailwind’s preflight takes nothing away. Your classes win where your sheet comes later.',
    code: `import '@backchannel/ui/styles.css';
import './tailwind.css';

<Chat className="h-96 rounded-none border-0" />`,
  },
  'Tailwind 4': {
    why: 'The layered sheet lies below Tailwind’s utilities, in whatever order the two are loaded.',
    code: `@import 'tailwindcss';
@import '@backchannel/ui/styles.layered.css';

<HandRaiseQueue className="shadow-none" />`,
  },
  shadcn: {
    why: 'The tokens follow those of shadcn/ui, light and dark.',
    code: `:root,
.dark {
  --bc-background: var(--background);
  --bc-foreground: var(--foreground);
  --bc-accent: var(--primary);
  --bc-accent-foreground: var(--primary-foreground);
  --bc-danger: var(--destructive);
  --bc-border: var(--border);
  --bc-muted: var(--muted-foreground);
  --bc-radius: var(--radius);
}`,
  },
  MUI: {
    why: 'With createTheme({ cssVariables: true }) the tokens follow the theme.',
    code: `:root {
  --bc-background: var(--mui-palette-background-paper);
  --bc-foreground: var(--mui-palette-text-primary);
  --bc-accent: var(--mui-palette-primary-main);
  --bc-accent-foreground: var(--mui-palette-primary-contrastText);
  --bc-danger: var(--mui-palette-error-main);
  --bc-warning: var(--mui-palette-warning-main);
  --bc-radius: var(--mui-shape-borderRadius);
}`,
  },
} as const;
