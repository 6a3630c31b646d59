import { ArrowUpFromLine, UserMinus, X } from '../../icons/icons';
import { forwardRef, useId, useRef } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { problemText } from '../../internal/problemText';
import { useActions } from '../../internal/useActions';
import type { StageLabels } from '../../labels/stageLabels';
import type { Labels } from '../../labels/labels';
import { useStageLabels } from '../../labels/useStageLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { withClass } from '../../part/withClass';
import type { StageState } from '../stageState';

/** How a `BringToStageButton` looks and what it does, and the props of the `<button>` that it renders. */
export interface BringButtonStyleProps extends PartProps<'button', BringButtonState> {
  /** Whether the person is asked first. Default: false. */
  consent?: boolean | undefined;
  /** Words of this button that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** The state of a `BringToStageButton`. */
export interface BringButtonState {
  /** The person’s relation to the stage. */
  stage: PersonOnStage;
}

/** Somebody's relation to the stage, as far as the button is concerned. */
export type PersonOnStage = 'off' | 'invited' | 'on';

interface BringToStageButtonViewProps extends BringButtonStyleProps {
  person: { sessionId: string; userName: string };
  stage: Pick<StageState, 'onStage' | 'invited' | 'limit' | 'canManage' | 'bring' | 'remove'>;
}

/** The button as it looks for a given state of the stage; nothing for those who may not bring anybody. */
export const BringToStageButtonView = forwardRef<HTMLButtonElement, BringToStageButtonViewProps>(
  function BringToStageButtonView(
    { person, stage, consent = false, labels: ownLabels, className, ...props },
    ref,
  ) {
    const labels = useStageLabels(ownLabels);
    const button = useRef<HTMLButtonElement>(null);
    const announce = useAnnouncer(button);
    const problemId = useId();
    const { problem, run, isPending } = useActions(announce, (error) =>
      problemText(error, labels, { 'stage-full': labels.stageFull(stage.limit) }),
    );
    const { sessionId, userName } = person;
    const state = { stage: personOn(stage, sessionId) };
    const isFull = state.stage === 'off' && stage.onStage.length >= stage.limit;
    const reason = isFull ? labels.stageFull(stage.limit) : undefined;
    const words = wordsOf(state.stage, consent, labels);
    const press = () => {
      if (reason) return;
      run(() =>
        state.stage === 'off' ? stage.bring(sessionId, { consent }) : stage.remove(sessionId),
      );
    };
    const own = {
      type: 'button',
      'aria-label': words.name(userName),
      'aria-disabled': reason !== undefined,
      'aria-busy': isPending(''),
      'aria-describedby': problem && problemId,
      title: reason,
      onClick: press,
      children: (
        <>
          <words.Icon />
          {words.text}
        </>
      ),
    };
    const element = usePart(
      { tag: 'button', state, own, ref: [button, ref], enabled: stage.canManage },
      { ...props, className: withClass('bc-root bc-button bc-button-small', className) },
    );
    return (
      <>
        {element}
        {element && problem && (
          <span id={problemId} className="bc-root bc-button-problem" dir="auto">
            {problem.text}
          </span>
        )}
      </>
    );
  },
);

function personOn(stage: Pick<StageState, 'onStage' | 'invited'>, id: string): PersonOnStage {
  if (stage.onStage.some(({ sessionId }) => sessionId === id)) return 'on';
  return stage.invited.some(({ sessionId }) => sessionId === id) ? 'invited' : 'off';
}

function wordsOf(stage: PersonOnStage, consent: boolean, labels: StageLabels) {
  if (stage === 'on')
    return { text: labels.stageRemove, name: labels.stageRemoveName, Icon: UserMinus };
  if (stage === 'invited')
    return { text: labels.stageWithdraw, name: labels.stageWithdrawName, Icon: X };
  return consent
    ? { text: labels.stageInvite, name: labels.stageInviteName, Icon: ArrowUpFromLine }
    : { text: labels.stageBring, name: labels.stageBringName, Icon: ArrowUpFromLine };
}
