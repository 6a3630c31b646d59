import { recipes } from './recipes';
import { Sample } from './Sample';

/** The theme that `shadcn init` writes, in its violet variant. */
const theme = `
:root {
  --radius: 0.65rem;
  --background: oklch(1 0 0);
  --foreground: oklch(0.141 0.005 285.823);
  --primary: oklch(0.606 0.25 292.717);
  --primary-foreground: oklch(0.969 0.016 293.756);
  --muted-foreground: oklch(0.552 0.016 285.938);
  --destructive: oklch(0.577 0.245 27.325);
  --border: oklch(0.92 0.004 286.32);
}
.dark {
  --background: oklch(0.141 0.005 285.823);
  --foreground: oklch(0.985 0 0);
  --primary: oklch(0.541 0.281 293.009);
  --primary-foreground: oklch(0.969 0.016 293.756);
  --muted-foreground: oklch(0.705 0.015 286.067);
  --destructive: oklch(0.704 0.191 22.216);
  --border: oklch(1 0 0 / 10%);
}`;

/** The recipe itself as a style sheet, below the theme of an app. */
export function ShadcnSample({ isDark }: { isDark: boolean }) {
  return (
    <div className={isDark ? 'dark' : undefined}>
      <style>{theme + recipes.shadcn.code}</style>
      <Sample />
    </div>
  );
}
