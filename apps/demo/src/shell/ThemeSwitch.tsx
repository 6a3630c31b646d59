import { Moon, Sun } from 'lucide-react';
import { useState } from 'react';

import { keepTheme, readTheme, showTheme } from './theme';
import type { Theme } from './theme';

/** Light or dark. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme);
  const other: Theme = theme === 'dark' ? 'light' : 'dark';
  const label = `Switch to ${other} colours`;

  return (
    <button
      className="hall-button"
      data-kind="icon"
      type="button"
      aria-label={label}
      title={label}
      onClick={() => {
        keepTheme(other);
        showTheme(other);
        setTheme(other);
      }}
    >
      {theme === 'dark' ? <Sun aria-hidden size={18} /> : <Moon aria-hidden size={18} />}
    </button>
  );
}
