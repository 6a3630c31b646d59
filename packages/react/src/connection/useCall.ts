import { isDevelopment } from '@backchannel/core';
import type { DailyCall } from '@daily-co/daily-js';
import { useDaily } from '@daily-co/daily-react';
import { callFound, callMissing } from './missingCall';

declare const process: { env: { NODE_ENV?: string } };

/** The given call, else that of the nearest `DailyProvider`; null where there is none and after it was destroyed. */
export function useCall(given: DailyCall | null | undefined): DailyCall | null {
  const nearest = useDaily();
  const call = given === undefined ? nearest : given;
  if (isDevelopment && process.env.NODE_ENV !== 'production') {
    if (call) callFound();
    else if (given === undefined) callMissing();
  }
  return call && !call.isDestroyed() ? call : null;
}
