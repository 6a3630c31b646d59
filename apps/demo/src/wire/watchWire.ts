import { connect } from '@backchannel/react';
import type { DailyCall } from '@daily-co/daily-js';

import { describeEvent } from './describeEvent';
import { nameOf, rememberNames } from './names';
import { wireLog } from './wireLog';

/** Writes all that a call's connection reports into the drawer. Returns the end of it. */
export function watchWire(call: DailyCall): () => void {
  const remember = () => rememberNames(call);
  call.on('joined-meeting', remember);
  call.on('participant-joined', remember);
  call.on('participant-updated', remember);

  let isWatching = true;
  connect(call, {
    content: true,
    onEvent: (event) => {
      if (!isWatching) return;
      const me = nameOf(call.participants().local?.session_id ?? '');
      const note = describeEvent(event, me);
      if (note) wireLog.add(note);
    },
  });

  return () => {
    isWatching = false;
    call.off('joined-meeting', remember);
    call.off('participant-joined', remember);
    call.off('participant-updated', remember);
  };
}
