import { forwardRef, useId, useRef } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { useReturnFocus } from '../../internal/useReturnFocus';
import type { Labels } from '../../labels/labels';
import { LabelsProvider } from '../../labels/LabelsProvider';
import { useStageLabels } from '../../labels/useStageLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { InvitationProvider } from './invitationContext';
import { invitationOf } from './invitationOf';
import type { FloorCueState, InvitedState } from '../stageState';
import { useAnswers } from './useAnswers';

/** The state of `StageInvitation.Root`. */
export interface StageInvitationRootState {
  /** What is asked: to come on stage, or to unmute. */
  kind: 'stage' | 'floor' | undefined;
}

/** The props of `StageInvitation.Root` that concern what is seen. */
export interface StageInvitationLookProps extends PartProps<'section', StageInvitationRootState> {
  /** Whether being given the floor asks, or unmutes the microphone at once. Default: `'ask'`. */
  onFloor?: 'ask' | 'unmute' | undefined;
  /** Words of this invitation that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** What `StageInvitationRootView` takes. */
export interface StageInvitationRootViewProps extends StageInvitationLookProps {
  floor: FloorCueState;
  stage?: InvitedState | undefined;
}

/** The section of an invitation, and what its parts share, for a given state of the hooks; nothing while there is none. */
export const StageInvitationRootView = forwardRef<HTMLElement, StageInvitationRootViewProps>(
  function StageInvitationRootView(
    { floor, stage, onFloor = 'ask', labels: ownLabels, ...props },
    ref,
  ) {
    const labels = useStageLabels(ownLabels);
    const titleId = useId();
    const root = useRef<HTMLElement>(null);
    const announce = useAnnouncer(root);
    const returnFocus = useReturnFocus(root);
    const invitation = invitationOf(stage, floor, labels);
    const { isAsking, failed, accept, decline } = useAnswers(invitation, onFloor, announce);
    const section = usePart(
      {
        tag: 'section',
        state: { kind: invitation?.kind },
        own: { 'aria-labelledby': titleId, ...returnFocus.props },
        ref: [root, ref],
        enabled: isAsking,
      },
      props,
    );
    if (!invitation || !isAsking) return null;
    return (
      <LabelsProvider labels={labels}>
        <InvitationProvider value={{ invitation, titleId, failed, accept, decline }}>
          {section}
        </InvitationProvider>
      </LabelsProvider>
    );
  },
);
