import CssBaseline from '@mui/material/CssBaseline';
import { cleanup, render } from '@testing-library/react';
import reboot from 'bootstrap/dist/css/bootstrap-reboot.css?raw';
import { compile } from 'tailwindcss';
import tailwind3 from 'tailwindcss-3/src/css/preflight.css?raw';
import tailwind4 from 'tailwindcss/index.css?raw';
import handReset from './handReset.css?raw';

/** Tailwind 3's preflight as an app without a theme of its own gets it. */
const preflight = tailwind3.replace(/theme\('[^']+', (.+?)\);/g, '$1;');

/** What MUI's `CssBaseline` puts into the page. */
function muiBaseline(): string {
  render(<CssBaseline />);
  const elements = [...document.querySelectorAll('style[data-emotion]')];
  const text = elements.map((element) => element.textContent).join('\n');
  cleanup();
  for (const element of elements) element.remove();
  return text;
}

/** Tailwind 4 as it comes, with the utilities that an app uses. */
export async function tailwindWith(...utilities: string[]): Promise<string> {
  return (await compile(tailwind4)).build(utilities);
}

/** The style sheets that are not in layers: `styles.css` must hold its own beside each. */
export const unlayered = (): Record<string, string> => ({
  'Tailwind 3': preflight,
  'Bootstrap’s reboot': reboot,
  'MUI’s baseline': muiBaseline(),
  'a reset made by hand': handReset,
});
