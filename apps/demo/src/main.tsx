import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import '@backchannel/ui/styles.css';
import './styles/index.css';

import { JoinPage } from './pages/JoinPage';
import { SideBySidePage } from './pages/SideBySidePage';
import { SingleSeatPage } from './pages/SingleSeatPage';
import { isSeat } from './session/session';
import { keepFieldInView } from './shell/keepFieldInView';
import { readTheme, showTheme } from './shell/theme';

const { pathname, search } = window.location;
const view = new URLSearchParams(search).get('view');

function Page() {
  if (pathname === '/join') return <JoinPage />;
  if (isSeat(view)) return <SingleSeatPage seat={view} />;
  return <SideBySidePage />;
}

showTheme(readTheme());
keepFieldInView();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
