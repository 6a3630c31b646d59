import '@backchannel/ui/styles.css';
import Daily from '@daily-co/daily-js';
import { DailyProvider } from '@daily-co/daily-react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const given = new URLSearchParams(location.search);
const localDaily = given.get('daily');
const token = given.get('token');

const call = Daily.createCallObject({
  dailyConfig: { bundlePathOverride: `${localDaily}/call-machine` },
});
if (localDaily) {
  void call.join({
    url: `${localDaily}/hall`,
    userName: given.get('name') ?? 'Guest',
    startVideoOff: true,
    startAudioOff: true,
    ...(token && { token }),
  });
}

createRoot(document.body).render(
  <StrictMode>
    <DailyProvider callObject={call}>
      <App />
    </DailyProvider>
  </StrictMode>,
);
