import type { StageControls } from '@backchannel/react';
import { Presentation } from '../../icons/icons';
import { forwardRef, useEffect, useId, useRef } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { problemText } from '../../internal/problemText';
import { useActions } from '../../internal/useActions';
import type { StageLabels } from '../../labels/stageLabels';
import type { Labels } from '../../labels/labels';
import { useStageLabels } from '../../labels/useStageLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { withClass } from '../../part/withClass';
import type { AskingState } from '../stageState';
import { useStageAnnouncements } from '../useStageAnnouncements';

/** The state of a `StageRequestButton`. */
export interface StageRequestButtonState {
  /** This client’s own relation to the stage. */
  mine: StageControls['mine'];
  /** It does nothing at the moment. */
  disabled: boolean;
}

/** What `StageRequestButton` takes: the props of a `<button>`. */
export interface StageRequestButtonProps extends PartProps<'button', StageRequestButtonState> {
  /** Words of this button that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** The button as it looks for a given state of the hook. */
export const StageRequestButtonView = forwardRef<
  HTMLButtonElement,
  StageRequestButtonProps & { stage: AskingState }
>(function StageRequestButtonView({ stage, labels: ownLabels, className, ...props }, ref) {
  const labels = useStageLabels(ownLabels);
  const noteId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const announce = useAnnouncer(button);
  const { problem, run, isPending } = useActions(announce, (error) => problemText(error, labels));
  const { mine, denial } = stage;
  useStageAnnouncements(mine === 'on', labels, announce);

  const told = useRef(denial?.at);
  useEffect(() => {
    if (told.current === denial?.at) return;
    told.current = denial?.at;
    if (denial) announce({ kind: 'stage', text: labels.stageDenied(nameOf(denial)) });
  }, [denial, announce, labels]);

  const reason = mine === 'off' ? whyNot(stage, labels) : undefined;
  const { text, note, press, done } = doing(stage, labels);
  const description = problem?.text ?? reason ?? note;
  const onClick = () => {
    if (reason !== undefined) return;
    run(async () => {
      await press();
      if (done) announce({ kind: 'stage', text: done });
    });
  };
  const element = usePart(
    {
      tag: 'button',
      state: { mine, disabled: reason !== undefined },
      own: {
        type: 'button',
        'aria-disabled': reason !== undefined,
        'aria-busy': isPending(''),
        'aria-describedby': description === undefined ? undefined : noteId,
        title: reason ?? note,
        onClick,
        children: (
          <>
            <Presentation />
            {text}
          </>
        ),
      },
      ref: [button, ref],
    },
    { ...props, className: withClass('bc-root bc-button', className) },
  );
  return (
    <>
      {element}
      {description !== undefined && (
        <span id={noteId} hidden={!problem} className="bc-root bc-button-problem" dir="auto">
          {description}
        </span>
      )}
    </>
  );
});

const nameOf = ({ from }: NonNullable<AskingState['denial']>) =>
  from.kind === 'server' ? '' : from.userName;

function whyNot({ disabledReason, denial }: AskingState, labels: StageLabels): string | undefined {
  if (disabledReason === 'denied') return labels.stageDenied(denial ? nameOf(denial) : '');
  if (disabledReason === 'no-presence') return labels.stageAskHidden;
  return disabledReason && labels.stageAskNotJoined;
}

/** What the button does, in words, and what is said when it is done; coming on stage and going off it are said by the stage. */
function doing(stage: AskingState, labels: StageLabels) {
  const { mine, inviter, request, cancel, accept, leave } = stage;
  if (mine === 'on') return { text: labels.stageLeave, note: labels.stageOn, press: leave };
  if (mine === 'invited') {
    const name = inviter?.userName;
    const note = name ? labels.stageInvitationTitle(name) : labels.stageInvitationUnknown;
    return { text: labels.stageInvitationAccept, note, press: accept };
  }
  return mine === 'requested'
    ? {
        text: labels.stageAskCancel,
        note: labels.stageAsked,
        press: cancel,
        done: labels.stageAskCancelled,
      }
    : { text: labels.stageAsk, press: request, done: labels.stageAsked };
}
