import { connect } from '@backchannel/react';
import type {
  DailyCall,
  DailyEventObjectNetworkConnectionEvent,
  DailyEventObjectParticipant,
  DailyEventObjectParticipantLeft,
} from '@daily-co/daily-js';

import { describeEvent } from './describeEvent';
import { isKnown, nameOf, rememberNames } from './names';
import { watchData } from './watchData';
import { wireLog } from './wireLog';

/** Writes all that happens to a call into the drawer. Returns the end of it. */
export function watchWire(call: DailyCall): () => void {
  const myId = () => call.participants().local?.session_id ?? '';
  const me = () => nameOf(myId());
  const remember = () => rememberNames(call);
  const note = (id: string, what: 'joined' | 'left') =>
    wireLog.add({
      at: Date.now(),
      tag: 'connection',
      from: nameOf(id),
      to: [],
      text: `${what} the room`,
      marks: [`${what} ${id}`],
    });
  const onOwnJoined = () => {
    remember();
    note(myId(), 'joined');
  };
  // A latecomer is told of everybody who is there already: that is no news to the others of this page.
  const onJoined = ({ participant: { session_id: id } }: DailyEventObjectParticipant) => {
    const isNews = !isKnown(id);
    remember();
    if (isNews) note(id, 'joined');
  };
  const onLeft = ({ participant: { session_id: id } }: DailyEventObjectParticipantLeft) =>
    note(id, 'left');

  const onNetwork = ({ type, event }: DailyEventObjectNetworkConnectionEvent) => {
    if (type !== 'signaling') return;
    wireLog.add({
      at: Date.now(),
      tag: 'connection',
      from: me(),
      to: [],
      text: event === 'interrupted' ? 'lost the connection' : 'is connected again',
      marks: [event],
    });
  };

  call.on('joined-meeting', onOwnJoined);
  call.on('network-connection', onNetwork);
  call.on('participant-updated', remember);
  call.on('participant-joined', onJoined);
  call.on('participant-left', onLeft);
  const stopWatchingData = watchData(call, me);
  const stopEvents = connect(call, { content: true }).onEvent((event) => {
    const described = describeEvent(event, me());
    if (described) wireLog.add(described);
  });

  return () => {
    stopEvents();
    stopWatchingData();
    call.off('joined-meeting', onOwnJoined);
    call.off('network-connection', onNetwork);
    call.off('participant-updated', remember);
    call.off('participant-joined', onJoined);
    call.off('participant-left', onLeft);
  };
}
