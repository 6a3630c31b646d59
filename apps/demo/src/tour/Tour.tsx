import type { DailyCall } from '@daily-co/daily-js';

import { CoachMark } from './CoachMark';
import { Finale } from './Finale';
import { useTour } from './useTour';
import { useTourFacts } from './useTourFacts';

interface TourProps {
  host: DailyCall;
  audience: DailyCall;
  isLatecomerIn: boolean;
}

/** The first 30 seconds: four things to do, each with the real controls. */
export function Tour({ host, audience, isLatecomerIn }: TourProps) {
  const { step, isClosed, skip, close } = useTour(useTourFacts(host, audience, isLatecomerIn));
  if (isClosed) return null;

  function closeForGood() {
    close();
    document.getElementById('hall-main')?.focus();
  }

  function skipAndStay() {
    skip();
    // The button is gone with the last step.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById('first-steps')?.focus();
    });
  }

  return step ? (
    <CoachMark step={step} skip={skipAndStay} close={closeForGood} />
  ) : (
    <Finale close={closeForGood} />
  );
}
