/** The two looks of the page; `data-bc-theme` is what the components of the kit go by. */
export type Theme = 'light' | 'dark';

const KEY = 'town-hall:theme';

/** The system's choice until somebody has chosen. */
export function readTheme(): Theme {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset['bcTheme'] = theme;
}
