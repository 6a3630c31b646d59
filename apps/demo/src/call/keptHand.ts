import { handValue, initialValues } from '@backchannel/react';
import type { JsonObject } from '@backchannel/react';
import type { DailyCall, DailyEventObjectParticipant } from '@daily-co/daily-js';

/** The own raised hand over a reload of the tab: userData goes with the participant who leaves. */
interface KeptHand {
  /** What to join with. */
  userData(): JsonObject | undefined;
  /** Notes the hand from now on. Returns the end of it. */
  watch(call: DailyCall): () => void;
}

/** Keeps it under a name of its own for each participant of the page. */
export function keepHand(name: string): KeptHand {
  const key = `town-hall:hand:${name}`;
  return {
    userData() {
      const rank = Number(sessionStorage.getItem(key));
      return rank > 0 ? initialValues(handValue.with(rank)) : undefined;
    },
    watch(call) {
      const note = ({ participant: { local, userData } }: DailyEventObjectParticipant) => {
        if (!local) return;
        const rank: unknown = Object(userData)['handRaised'];
        if (typeof rank === 'number') sessionStorage.setItem(key, String(rank));
        else sessionStorage.removeItem(key);
      };
      call.on('participant-updated', note);
      return () => call.off('participant-updated', note);
    },
  };
}
