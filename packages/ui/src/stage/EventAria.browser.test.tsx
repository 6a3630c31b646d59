import '../styles/index.css';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { HandRaiseButtonView } from '../hands/button/HandRaiseButtonView';
import { HandRaiseIndicatorView } from '../hands/indicator/HandRaiseIndicatorView';
import { HandRaiseQueueView } from '../hands/queue/HandRaiseQueueView';
import { ReactionBarView } from '../reactions/bar/ReactionBarView';
import { ReactionOverlayView } from '../reactions/overlay/ReactionOverlayView';
import {
  handState,
  participant,
  queueState,
  raisedHands,
  reactionsState,
  stageEntry,
  stageState,
} from '../testing/states';
import { BringToStageButtonView } from './bring/BringToStageButtonView';
import { StageInvitationView } from './invitation/StageInvitationView';
import { StageRequestButtonView } from './request-button/StageRequestButtonView';
import { StageRequestsView } from './requests/StageRequestsView';
import { StageView } from './StageView';

afterEach(cleanup);

const nobodyMuted = new Set<string>();
const active = [{ id: 'r', emoji: '👏', count: 2, sender: participant('Ben') }];

it('is read by hosts as a queue, requests and a stage whose actions name the person', () => {
  const stage = stageState(['Ana', 'Dan'], {
    canManage: true,
    requests: [stageEntry('Eve')],
    invited: [stageEntry('Fay')],
  });
  render(
    <>
      <HandRaiseQueueView queue={queueState(['Ben', 'Cyd'])} stage={stage} />
      <StageRequestsView stage={stage} />
      <StageView stage={stage} muted={new Set(['id-Dan'])} />
      <BringToStageButtonView person={participant('Gil')} stage={stage} consent />
      <ReactionBarView reactions={reactionsState({ canManage: true })} />
      <ReactionOverlayView reactions={{ active }} lifetime={4_000} />
    </>,
  );
  expect(document.body).toMatchAriaInlineSnapshot(`
    - region "Raised hands 2":
      - heading "Raised hands 2" [level=2]
      - switch "Take hands" [checked]
      - list:
        - listitem:
          - text: 1 Ben
          - button "Bring Ben to stage": To stage
          - button "Move Ben"
          - button "Lower Ben’s hand"
        - listitem:
          - text: 2 Cyd
          - button "Bring Cyd to stage": To stage
          - button "Move Cyd"
          - button "Lower Cyd’s hand"
      - button "Lower all"
    - region "Asking to come on stage 2":
      - heading "Asking to come on stage 2" [level=2]
      - list:
        - listitem:
          - text: Eve
          - button "Bring Eve to stage": Bring
          - button "Decline Eve’s request"
        - listitem:
          - text: Fay Invited
          - button "Withdraw Fay’s invitation": Withdraw
    - region "Stage":
      - list:
        - listitem:
          - text: Ana
          - button "Remove Ana from stage"
        - listitem:
          - text: Muted Dan
          - button "Remove Dan from stage"
    - button "Invite Gil to stage": Invite
    - toolbar "Reactions":
      - button "Clap"
      - button "Heart"
      - button "Laugh"
      - button "Allow reactions" [pressed]
    - status
    - alert
  `);
});

it('is read by the audience as a hand with its place, a request, an invitation and toolbars', () => {
  const stage = stageState(['Ana'], { mine: 'requested' });
  const [second] = raisedHands('Ana', 'Ben').slice(1);
  render(
    <>
      <HandRaiseButtonView hand={handState({ isRaised: true, position: 2 })} />
      <HandRaiseButtonView hand={handState({ disabledReason: 'closed' })} />
      <HandRaiseIndicatorView hand={second} />
      <HandRaiseQueueView
        queue={queueState(['Ben'], { canManage: false, isOpen: false })}
        stage={stage}
      />
      <StageRequestButtonView stage={stage} />
      <StageInvitationView
        floor={{ cue: { from: participant('Ana'), at: 1 }, accept: async () => {}, dismiss() {} }}
      />
      <StageView stage={stageState([], { mine: 'on' })} muted={nobodyMuted} />
      <ReactionBarView reactions={reactionsState({ isEnabled: false, disabledReason: 'closed' })} />
    </>,
  );
  expect(document.body).toMatchAriaInlineSnapshot(`
    - button "Raise hand" [pressed]
    - button "Raise hand" [disabled]
    - img "Hand raised, 2nd in line"
    - region "Raised hands 1":
      - heading "Raised hands 1" [level=2]
      - text: Not taking hands
      - list:
        - listitem: 1 Ben
    - button "Take back the request"
    - region "Ana invites you to speak":
      - paragraph: Ana invites you to speak
      - paragraph: Everyone will hear you once you unmute.
      - button "Not now"
      - button "Unmute"
    - region "Stage":
      - paragraph: Nobody is on stage
      - paragraph: It starts as soon as a host brings somebody up.
      - paragraph:
        - text: You are on stage
        - button "Leave stage"
    - toolbar "Reactions":
      - button "Clap" [disabled]
      - button "Heart" [disabled]
      - button "Laugh" [disabled]
      - text: Reactions are off
    - status
    - alert: Ana invites you to speak
  `);
});
