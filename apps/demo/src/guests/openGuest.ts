import type { DailyCall } from '@daily-co/daily-js';

import { openSeat } from '../call/openSeat';
import { fetchSession } from '../session/fetchSession';
import type { GuestScript } from './script';

/** One guest: plain daily-js as in Daily's own guide, without anything of the kit. */
export interface Guest {
  say(text: string): void;
  react(emoji: string): void;
  close(): void;
}

/** Lets a guest of this page join the room as a participant of its own. `rank` is the place that its hand asks for. */
export function openGuest({ name, raisesHand }: GuestScript, rank: number): Guest {
  let joined: DailyCall | null = null;
  const waiting: object[] = [];

  function send(data: object): void {
    if (joined) joined.sendAppMessage(data, '*');
    else waiting.push(data);
  }

  function onCall(call: DailyCall): () => void {
    call.on('joined-meeting', () => {
      joined = call;
      if (raisesHand) void call.setUserData({ handRaised: rank });
      for (const data of waiting.splice(0)) send(data);
    });
    call.on('left-meeting', () => {
      joined = null;
    });
    call.on('app-message', ({ data }) => {
      if (data?.type === 'you-have-the-floor') void call.setUserData({ handRaised: false });
    });
    return () => {
      joined = null;
    };
  }

  const seat = openSeat({
    getSession: (signal) => fetchSession('audience', name, signal),
    onCall,
    onState: () => undefined,
  });
  return {
    say: (text) => send({ type: 'chat', text }),
    react: (emoji) => send({ type: 'reaction', emoji }),
    close: seat.close,
  };
}
