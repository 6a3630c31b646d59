import { Mic } from 'lucide-react';
import {
  forwardRef,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { mergeProps } from '../internal/mergeProps';
import { useLatest } from '../internal/useLatest';
import { useMergedRef } from '../internal/useMergedRef';
import { useReturnFocus } from '../internal/useReturnFocus';
import type { Labels } from '../labels/labels';
import { useLabels } from '../labels/LabelsProvider';
import { Sentence } from '../labels/Sentence';
import type { FloorCueState } from './stageState';

/** What `StageInvitation` takes, and the props of the `<section>` that it renders. */
export interface StageInvitationProps extends ComponentPropsWithoutRef<'section'> {
  /** Whether being given the floor asks, or unmutes the microphone at once. Default: `'ask'`. */
  onFloor?: 'ask' | 'unmute';
  /** Words of this invitation that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface StageInvitationViewProps extends Omit<StageInvitationProps, 'onFloor'> {
  floor: FloorCueState;
}

/** The invitation as it looks for a given state of the hook; nothing while there is none. */
export const StageInvitationView = forwardRef<HTMLElement, StageInvitationViewProps>(
  function StageInvitationView({ floor, labels: ownLabels, ...props }, ref) {
    const labels = useLabels(ownLabels);
    const titleId = useId();
    const root = useRef<HTMLElement>(null);
    const announce = useAnnouncer(root);
    const returnFocus = useReturnFocus(root);
    const merged = useMergedRef(root, ref);
    const words = useLatest(labels);
    const [failedAt, setFailedAt] = useState<number>();
    const { cue, accept, dismiss } = floor;
    const name = cue && cue.from.kind !== 'server' ? cue.from.userName : undefined;
    const at = cue?.at;

    useEffect(() => {
      if (at === undefined) return;
      const { invitationTitle, invitationFromServer } = words.current;
      const text = name === undefined ? invitationFromServer : invitationTitle(name);
      announce({ kind: 'invitation', priority: 'assertive', text });
    }, [at, name, announce, words]);

    if (!cue) return null;

    const unmute = async () => {
      try {
        await accept();
        announce({ kind: 'invitation', text: words.current.invitationAccepted });
      } catch {
        setFailedAt(cue.at);
        announce({
          kind: 'invitation',
          priority: 'assertive',
          text: words.current.invitationFailed,
        });
      }
    };
    const own = {
      className: 'bc-root bc-invitation',
      'aria-labelledby': titleId,
      ...returnFocus.props,
    };

    return (
      <section ref={merged} {...mergeProps(own, props)}>
        <span className="bc-invitation-icon" aria-hidden="true">
          <Mic />
        </span>
        <div className="bc-invitation-text">
          <p id={titleId} className="bc-invitation-title">
            {name === undefined ? (
              labels.invitationFromServer
            ) : (
              <Sentence words={labels.invitationTitle} name={name} />
            )}
          </p>
          <p className="bc-invitation-hint">
            {failedAt === cue.at ? labels.invitationFailed : labels.invitationHint}
          </p>
        </div>
        <div className="bc-invitation-actions">
          <button type="button" className="bc-button" onClick={dismiss}>
            {labels.invitationDismiss}
          </button>
          <button type="button" className="bc-button bc-button-primary" onClick={unmute}>
            {labels.invitationAccept}
          </button>
        </div>
      </section>
    );
  },
);
