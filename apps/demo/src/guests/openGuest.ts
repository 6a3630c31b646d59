import type { DailyCall } from '@daily-co/daily-js';

import { openSeat } from '../call/openSeat';
import type { Session } from '../session/session';

/**
 * One guest: plain daily-js as in Daily's own guide, without anything of the kit. Its chat lines say that they are for all, since those who
 * come later are given no message that could have been private.
 */
export interface Guest {
  /** Settles when the guest is in the room; never, if they do not get in. */
  arrived: Promise<void>;
  say(text: string): void;
  react(emoji: string): void;
  close(): void;
}

/** Lets a guest of this page join the room as a participant of its own, with a raised hand where there is a rank. */
export function openGuest(session: Session, handRank?: number): Guest {
  let joined: DailyCall | null = null;
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });

  function send(data: object): void {
    if (joined?.meetingState() === 'joined-meeting') joined.sendAppMessage(data, '*');
  }

  function onCall(call: DailyCall): () => void {
    call.on('joined-meeting', () => {
      joined = call;
      arrive();
    });
    call.on('left-meeting', () => {
      joined = null;
    });
    call.on('app-message', ({ data, fromId }) => {
      if (data?.type !== 'you-have-the-floor' || !call.participants()[fromId]?.owner) return;
      void call.setUserData({ handRaised: false });
    });
    return () => {
      joined = null;
    };
  }

  const seat = openSeat({
    getSession: () => Promise.resolve(session),
    userData: () => (handRank === undefined ? undefined : { handRaised: handRank }),
    onCall,
    onState: () => undefined,
  });
  return {
    arrived,
    say: (text) => {
      const mentions = joined ? mentionedIn(text, joined) : [];
      const _ = { id: crypto.randomUUID(), to: 'all' };
      send({ type: 'chat', text, ...(mentions.length > 0 && { mentions }), _ });
    },
    react: (emoji) => send({ type: 'reaction', emoji }),
    close: seat.close,
  };
}

/** The user_ids of those whom a text names as `@Ana`. */
function mentionedIn(text: string, call: DailyCall): string[] {
  return Object.values(call.participants())
    .filter(({ user_name: name }) => name && text.includes(`@${name}`))
    .map(({ user_id }) => user_id);
}
