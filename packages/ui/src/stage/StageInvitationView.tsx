import { Mic, Presentation } from 'lucide-react';
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
import { invitationOf, type Invitation } from './invitationOf';
import type { FloorCueState, InvitedState } from './stageState';

/** What `StageInvitation` takes, and the props of the `<section>` that it renders. */
export interface StageInvitationProps extends ComponentPropsWithoutRef<'section'> {
  /** Whether being given the floor asks, or unmutes the microphone at once. Default: `'ask'`. */
  onFloor?: 'ask' | 'unmute';
  /** Words of this invitation that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface StageInvitationViewProps extends StageInvitationProps {
  floor: FloorCueState;
  stage?: InvitedState;
}

/** The invitation as it looks for a given state of the hook; nothing while there is none. */
export const StageInvitationView = forwardRef<HTMLElement, StageInvitationViewProps>(
  function StageInvitationView(
    { floor, stage, onFloor = 'ask', labels: ownLabels, ...props },
    ref,
  ) {
    const labels = useLabels(ownLabels);
    const titleId = useId();
    const root = useRef<HTMLElement>(null);
    const announce = useAnnouncer(root);
    const returnFocus = useReturnFocus(root);
    const merged = useMergedRef(root, ref);
    const [failedKey, setFailedKey] = useState<string>();
    const invitation = invitationOf(stage, floor, labels);
    const { key, name } = invitation ?? {};

    const isUnmuting =
      onFloor === 'unmute' && invitation?.kind === 'floor' && failedKey !== invitation.key;

    const run = async (asked: Invitation, answer: () => void | Promise<void>, done?: string) => {
      setFailedKey(undefined);
      try {
        await answer();
        if (done !== undefined) announce({ kind: 'invitation', text: done });
      } catch {
        setFailedKey(asked.key);
        announce({ kind: 'invitation', priority: 'assertive', text: asked.failed });
      }
    };
    const latest = useLatest({ invitation, isUnmuting, run });
    const told = useRef<string>(undefined);

    useEffect(() => {
      const { invitation: asked } = latest.current;
      if (key === undefined) told.current = undefined;
      if (!asked || told.current === key) return;
      told.current = key;
      if (latest.current.isUnmuting) {
        void latest.current.run(asked, asked.accept, asked.accepted);
        return;
      }
      const text = name === undefined ? asked.titleWithoutName : asked.title(name);
      announce({ kind: 'invitation', priority: 'assertive', text });
    }, [key, name, announce, latest]);

    if (!invitation || isUnmuting) return null;

    const { accept, accepted, decline, failed } = invitation;
    const own = {
      className: 'bc-root bc-invitation',
      'aria-labelledby': titleId,
      ...returnFocus.props,
    };

    return (
      <section ref={merged} {...mergeProps(own, props)}>
        <span className="bc-invitation-icon" aria-hidden="true">
          {invitation.kind === 'stage' ? <Presentation /> : <Mic />}
        </span>
        <div className="bc-invitation-text">
          <p id={titleId} className="bc-invitation-title">
            {name === undefined ? (
              invitation.titleWithoutName
            ) : (
              <Sentence words={invitation.title} name={name} />
            )}
          </p>
          <p className="bc-invitation-hint">{failedKey === key ? failed : invitation.hint}</p>
        </div>
        <div className="bc-invitation-actions">
          <button type="button" className="bc-button" onClick={() => run(invitation, decline)}>
            {labels.invitationDismiss}
          </button>
          <button
            type="button"
            className="bc-button bc-button-primary"
            onClick={() => run(invitation, accept, accepted)}
          >
            {invitation.yes}
          </button>
        </div>
      </section>
    );
  },
);
