import { forwardRef, useId, useRef } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { problemText } from '../../internal/problemText';
import { useActions } from '../../internal/useActions';
import { useKeptFocus } from '../../internal/useKeptFocus';
import type { Labels } from '../../labels/labels';
import { LabelsProvider } from '../../labels/LabelsProvider';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { HandRaiseProvider } from './handRaiseContext';
import { loweredText, placeText, whyDisabled, type HandState } from '../handsState';
import { useHandAnnouncements } from './useHandAnnouncements';
import { useLoweredByOthers } from './useLoweredByOthers';

/** The state of `HandRaise.Root`. */
export interface HandRaiseRootState {
  isRaised: boolean;
  status: HandState['status'];
  /** Why the hand cannot be raised now. */
  disabledReason: HandState['disabledReason'];
}

/** The props of `HandRaise.Root`: those of a `<span>`. */
export interface HandRaiseRootProps extends PartProps<'span', HandRaiseRootState> {
  /** Words of this hand that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** What `HandRaiseRootView` takes. */
export interface HandRaiseRootViewProps extends HandRaiseRootProps {
  hand: HandState;
}

/** The own hand, and what its parts share, for a given state of the hook. */
export const HandRaiseRootView = forwardRef<HTMLSpanElement, HandRaiseRootViewProps>(
  function HandRaiseRootView({ hand, labels: ownLabels, children, ...props }, ref) {
    const labels = useHandLabels(ownLabels);
    const noteId = useId();
    const root = useRef<HTMLSpanElement>(null);
    const button = useRef<HTMLButtonElement>(null);
    useKeptFocus(root, button);
    const announce = useAnnouncer(button);
    const lowered = useLoweredByOthers(hand, (by) => {
      const text = by === 'self' ? labels.handAnnounceLowered : loweredText(hand, labels);
      announce({ kind: 'hand', text });
    });
    useHandAnnouncements(hand, labels, announce);
    const { problem, run, isPending } = useActions(announce, (error) =>
      problemText(error, labels, { closed: labels.handClosed }),
    );
    const reason = hand.isRaised ? undefined : whyDisabled(hand, labels);
    const note = reason ?? placeText(hand, labels);

    const value = {
      hand,
      reason,
      note,
      noteId,
      notice: lowered.isOffered ? loweredText(hand, labels) : problem?.text,
      canUndo: lowered.isOffered,
      isPending: isPending(''),
      button,
      press: () => {
        if (reason) return;
        lowered.close();
        if (hand.isRaised) lowered.expect();
        run(hand.isRaised ? hand.lower : hand.raise);
      },
      undo: () => {
        lowered.close();
        button.current?.focus();
        run(hand.raise);
      },
    };
    const content = (
      <>
        {children}
        <span id={noteId} hidden>
          {note}
        </span>
      </>
    );
    const { isRaised, status, disabledReason } = hand;
    const state = { isRaised, status, disabledReason };
    const span = usePart(
      { tag: 'span', state, own: { children: content }, ref: [root, ref] },
      props,
    );
    return (
      <LabelsProvider labels={labels}>
        <HandRaiseProvider value={value}>{span}</HandRaiseProvider>
      </LabelsProvider>
    );
  },
);
