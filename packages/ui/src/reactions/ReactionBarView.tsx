import { Toolbar } from '@base-ui/react/toolbar';
import { SmilePlus } from 'lucide-react';
import {
  forwardRef,
  useId,
  useRef,
  type ComponentPropsWithoutRef,
  type KeyboardEvent,
} from 'react';
import { useAnnouncer } from '../announcer/useAnnouncer';
import { ignoreFailure } from '../internal/ignoreFailure';
import { mergeProps } from '../internal/mergeProps';
import { useMergedRef } from '../internal/useMergedRef';
import type { Labels } from '../labels/labels';
import { useLabels } from '../labels/LabelsProvider';
import { ReactionButton } from './ReactionButton';
import { whyNoReaction, type ReactionsState } from './reactionsState';

/** What `ReactionBar` takes, and the props of the `<div>` that it renders. */
export interface ReactionBarProps extends ComponentPropsWithoutRef<'div'> {
  /** The emoji that can be sent, in the order of the bar. Default: those of `useReactions`. */
  allowed?: readonly string[];
  /** Whether the number keys react while the bar has focus. Default: true. */
  shortcuts?: boolean;
  /** Whether hosts see the switch that turns reactions off for everybody. Default: true. */
  hostControls?: boolean;
  /** Words of this bar that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels>;
}

interface ReactionBarViewProps extends Omit<ReactionBarProps, 'allowed'> {
  reactions: ReactionsState;
}

/** The reaction bar as it looks for a given state of the hook. */
export const ReactionBarView = forwardRef<HTMLDivElement, ReactionBarViewProps>(
  function ReactionBarView(
    { reactions, shortcuts = true, hostControls = true, labels: ownLabels, ...props },
    ref,
  ) {
    const labels = useLabels(ownLabels);
    const noteId = useId();
    const root = useRef<HTMLDivElement>(null);
    const announce = useAnnouncer(root);
    const { allowed, isEnabled, canManage, disabledReason, status, send, setEnabled } = reactions;
    const why = whyNoReaction(reactions, labels);

    const react = (emoji: string) => {
      if (why === undefined) ignoreFailure(send(emoji));
      else announce({ kind: 'reaction-refused', text: why });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const emoji = /^[1-9]$/.test(event.key) ? allowed[Number(event.key) - 1] : undefined;
      if (!shortcuts || !emoji || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
        return;
      event.preventDefault();
      react(emoji);
    };
    const own = {
      className: 'bc-root bc-reaction-bar',
      'aria-label': labels.reactionBar,
      'data-enabled': isEnabled,
      'data-disabled-reason': disabledReason,
      'data-status': status,
      onKeyDown,
    };

    return (
      <Toolbar.Root ref={useMergedRef(root, ref)} {...mergeProps(own, props)}>
        {allowed.map((emoji, index) => (
          <ReactionButton
            key={emoji}
            emoji={emoji}
            name={labels.reactionName(emoji)}
            shortcut={shortcuts && index < 9 ? String(index + 1) : undefined}
            describedBy={why === undefined ? undefined : noteId}
            isDisabled={why !== undefined}
            onReact={react}
          />
        ))}
        {canManage && hostControls && (
          <Toolbar.Button
            className="bc-reaction-switch"
            aria-label={labels.reactionsAllow}
            aria-pressed={isEnabled}
            title={labels.reactionsAllow}
            onClick={() => ignoreFailure(setEnabled(!isEnabled))}
          >
            <SmilePlus className="bc-icon" aria-hidden="true" />
          </Toolbar.Button>
        )}
        {!isEnabled && <span className="bc-reaction-note">{labels.reactionsOff}</span>}
        <span id={noteId} hidden>
          {why}
        </span>
      </Toolbar.Root>
    );
  },
);
