import Button from '@mui/material/Button';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { recipes } from './recipes';
import { Sample } from './Sample';

const themeOf = (isDark: boolean) =>
  createTheme({
    cssVariables: true,
    palette: { mode: isDark ? 'dark' : 'light', primary: { main: isDark ? '#80cbc4' : '#00695c' } },
    shape: { borderRadius: 6 },
  });

/** The recipe itself as a style sheet, below a theme of MUI. */
export function MuiSample({ isDark }: { isDark: boolean }) {
  return (
    <ThemeProvider theme={themeOf(isDark)}>
      <style>{recipes.MUI.code}</style>
      <p>
        <Button variant="contained">A button of MUI</Button>
      </p>
      <Sample />
    </ThemeProvider>
  );
}
