import { defaultLabels } from '@backchannel/ui';
import type { Placement } from '@floating-ui/dom';

import { seatNames } from '../session/session';

/** What is done in the first 30 seconds, in this order. */
export const stepIds = [
  'raise-hand',
  'bring-to-stage',
  'join-latecomer',
  'send-as-server',
] as const;

export type StepId = (typeof stepIds)[number];

/** A control to point at, and what to say there. */
interface Way {
  selector: string;
  text: string;
}

interface Step {
  title: string;
  placement: Placement;
  /** The first that is on screen is pointed at: the control itself, then what leads to it. */
  ways: readonly Way[];
}

const bringYou = JSON.stringify(defaultLabels.queueBringName(seatNames.audience));

export const steps: Record<StepId, Step> = {
  'raise-hand': {
    title: 'Raise your hand',
    placement: 'top-end',
    ways: [
      {
        selector: '#seat-audience [data-coach="raise-hand"]',
        text: 'You are in the audience. Your hand joins the queue on every screen, Ana’s included.',
      },
      { selector: '[data-coach="show-audience"]', text: 'First look at your own screen.' },
    ],
  },
  'bring-to-stage': {
    title: 'Bring to stage',
    placement: 'bottom',
    ways: [
      {
        selector: `#seat-host [aria-label=${bringYou}]`,
        text: 'Now you are Ana. Bring yourself up: the stage changes for all, and only you are asked to speak.',
      },
      {
        selector: '#seat-host [data-coach="hands"][aria-selected="false"]',
        text: 'Ana sees the queue under Hands.',
      },
      {
        selector: '#seat-audience [data-coach="raise-hand"][aria-pressed="false"]',
        text: 'Your hand is down. Raise it, and Ana can bring you up.',
      },
      { selector: '[data-coach="show-host"]', text: 'Ana decides who speaks: look at her screen.' },
    ],
  },
  'join-latecomer': {
    title: 'Join a latecomer',
    placement: 'bottom',
    ways: [
      {
        selector: '[data-coach="join-latecomer"]',
        text: 'Lena comes in late: the same stage, the earlier chat, and no stale alerts.',
      },
    ],
  },
  'send-as-server': {
    title: 'Send as the server',
    placement: 'bottom',
    ways: [
      {
        selector: '[data-coach="send-as-server"]',
        text: 'Your backend speaks too, over Daily’s REST API. Everybody sees it; nobody can forge it.',
      },
    ],
  },
};
