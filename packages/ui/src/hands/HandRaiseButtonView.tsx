import { Hand } from 'lucide-react';
import { forwardRef, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { mergeProps } from '../internal/mergeProps';
import { useActionProblem } from '../internal/useActionProblem';
import { useMergedRef } from '../internal/useMergedRef';
import type { Labels } from '../labels/labels';
import { useLabels } from '../labels/LabelsProvider';
import { placeText, whyDisabled, type HandState } from './handsState';
import { useHandAnnouncements } from './useHandAnnouncements';
import { useLoweredByOthers } from './useLoweredByOthers';

/** What `HandRaiseButton` takes, and the props of the `<button>` that it renders. */
export interface HandRaiseButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** Whether only the icon is seen; the name stays for screen readers. Default: false. */
  iconOnly?: boolean;
  /** Words of this button that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface HandRaiseButtonViewProps extends HandRaiseButtonProps {
  hand: HandState;
  /** When the floor was last given to oneself, in ms; a hand that goes down then is not taken away. */
  calledAt: number | undefined;
}

/** The hand button as it looks for a given state of the hook. */
export const HandRaiseButtonView = forwardRef<HTMLButtonElement, HandRaiseButtonViewProps>(
  function HandRaiseButtonView(
    { hand, calledAt, iconOnly = false, labels: ownLabels, ...props },
    ref,
  ) {
    const labels = useLabels(ownLabels);
    const noteId = useId();
    const button = useRef<HTMLButtonElement>(null);
    const announce = useAnnouncer(button);
    const lowered = useLoweredByOthers(hand, calledAt, (by) => {
      const text = by === 'self' ? labels.handAnnounceLowered : labels.handLoweredByHost;
      announce({ kind: 'hand', text });
    });
    useHandAnnouncements(hand, labels, announce);
    const { problem, run } = useActionProblem(announce);
    const reason = hand.isRaised ? undefined : whyDisabled(hand, labels);
    const note = reason ?? placeText(hand, labels);

    const press = () => {
      if (reason) return;
      lowered.close();
      if (hand.isRaised) lowered.expect();
      run(hand.isRaised ? hand.lower() : hand.raise());
    };
    const undo = () => {
      lowered.close();
      button.current?.focus();
      run(hand.raise());
    };
    const own = {
      type: 'button' as const,
      className: 'bc-root bc-button bc-hand-button',
      'aria-pressed': hand.isRaised,
      'aria-disabled': reason !== undefined,
      'aria-describedby': noteId,
      'data-icon-only': iconOnly || undefined,
      'data-status': hand.status,
      title: note || (iconOnly ? labels.handRaise : undefined),
      onClick: press,
    };

    return (
      <span className="bc-hand-anchor">
        <button ref={useMergedRef(button, ref)} {...mergeProps(own, props)}>
          <Hand className="bc-icon" aria-hidden="true" />
          <span className={iconOnly ? 'bc-visually-hidden' : undefined}>{labels.handRaise}</span>
          {hand.isRaised && hand.position !== undefined && (
            <span className="bc-hand-place" aria-hidden="true">
              {hand.position}
            </span>
          )}
        </button>
        <span id={noteId} hidden>
          {note}
        </span>
        {problem && <span className="bc-root bc-hand-undo">{problem}</span>}
        {lowered.isOffered && (
          <span className="bc-root bc-hand-undo">
            <span>{labels.handLoweredByHost}</span>
            <button type="button" className="bc-button bc-button-small" onClick={undo}>
              {labels.handUndo}
            </button>
          </span>
        )}
      </span>
    );
  },
);
