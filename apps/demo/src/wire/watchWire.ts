import { connect } from '@backchannel/react';
import type { DailyCall, DailyParticipant } from '@daily-co/daily-js';

import { describeEvent } from './describeEvent';
import { nameOf, rememberNames } from './names';
import { watchData } from './watchData';
import { wireLog } from './wireLog';

/** Writes all that happens to a call into the drawer. Returns the end of it. */
export function watchWire(call: DailyCall): () => void {
  const me = () => nameOf(call.participants().local?.session_id ?? '');
  const remember = () => rememberNames(call);
  const noteMove = (what: 'joined' | 'left') => (event: { participant: DailyParticipant }) => {
    const { session_id: id } = event.participant;
    remember();
    wireLog.add({
      at: Date.now(),
      tag: 'connection',
      from: nameOf(id),
      to: [],
      text: `${what} the room`,
      marks: [`${what} ${id}`],
    });
  };
  const onJoined = noteMove('joined');
  const onLeft = noteMove('left');

  call.on('joined-meeting', remember);
  call.on('participant-updated', remember);
  call.on('participant-joined', onJoined);
  call.on('participant-left', onLeft);
  const stopWatchingData = watchData(call, me);
  const stopEvents = connect(call, { content: true }).onEvent((event) => {
    const note = describeEvent(event, me());
    if (note) wireLog.add(note);
  });

  return () => {
    stopEvents();
    stopWatchingData();
    call.off('joined-meeting', remember);
    call.off('participant-updated', remember);
    call.off('participant-joined', onJoined);
    call.off('participant-left', onLeft);
  };
}
