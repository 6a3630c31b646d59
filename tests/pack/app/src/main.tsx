import '@backchannel/ui/styles.css';
import Daily from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const call = Daily.createCallObject();

createRoot(document.body).render(
  <StrictMode>
    <DailyProvider callObject={call}>
      <App />
    </DailyProvider>
  </StrictMode>,
);
