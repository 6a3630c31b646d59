import type { ReactionsResult } from '@backchannel/react';
import { forwardRef, useId, useRef, type KeyboardEvent } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { ignoreFailure } from '../../internal/ignoreFailure';
import { useRovingFocus } from '../../internal/useRovingFocus';
import type { Labels } from '../../labels/labels';
import { LabelsProvider } from '../../labels/LabelsProvider';
import { useReactionLabels } from '../../labels/useReactionLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { ReactionBarButton } from './ReactionBarButton';
import { ReactionBarProvider } from './reactionBarContext';
import { ReactionBarNote } from './ReactionBarNote';
import { ReactionBarSwitch } from './ReactionBarSwitch';
import { whyNoReaction, type ReactionsState } from '../reactionsState';

/** The state of `ReactionBar.Root`. */
export interface ReactionBarRootState {
  /** No host has switched reactions off. */
  enabled: boolean;
  /** Why nothing can be sent now. */
  disabledReason: ReactionsResult['disabledReason'] | undefined;
  status: ReactionsResult['status'];
}

/** The props of `ReactionBar.Root` that concern what is seen. */
export interface ReactionBarLookProps extends PartProps<'div', ReactionBarRootState> {
  /** Whether the number keys react while the bar has focus. Default: true. */
  shortcuts?: boolean | undefined;
  /** Words of this bar that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

interface ReactionBarRootViewProps extends ReactionBarLookProps {
  reactions: ReactionsState;
}

/** The toolbar, and what its parts share, for a given state of the hook. */
export const ReactionBarRootView = forwardRef<HTMLDivElement, ReactionBarRootViewProps>(
  function ReactionBarRootView({ reactions, shortcuts = true, labels: ownLabels, ...props }, ref) {
    const labels = useReactionLabels(ownLabels);
    const noteId = useId();
    const root = useRef<HTMLDivElement>(null);
    const announce = useAnnouncer(root);
    const roving = useRovingFocus(root);
    const { allowed, isEnabled, disabledReason, status, send } = reactions;
    const why = whyNoReaction(reactions, labels);

    const react = (emoji: string) => {
      if (why === undefined) ignoreFailure(send(emoji));
      else announce({ kind: 'reaction-refused', text: why });
    };
    const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
      roving.onKeyDown(event);
      const emoji = /^[1-9]$/.test(event.key) ? allowed[Number(event.key) - 1] : undefined;
      if (!shortcuts || !emoji || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
        return;
      event.preventDefault();
      react(emoji);
    };
    const { children = defaultParts(allowed), ...rest } = props;
    const own = {
      role: 'toolbar',
      'aria-orientation': 'horizontal',
      'aria-label': labels.reactionBar,
      onFocus: roving.onFocus,
      onKeyDown,
      children: (
        <>
          {children}
          <span id={noteId} hidden>
            {why}
          </span>
        </>
      ),
    };
    const state = { enabled: isEnabled, disabledReason, status };
    const bar = usePart({ tag: 'div', state, own, ref: [root, ref] }, rest);
    return (
      <LabelsProvider labels={labels}>
        <ReactionBarProvider value={{ reactions, shortcuts, why, noteId, react }}>
          {bar}
        </ReactionBarProvider>
      </LabelsProvider>
    );
  },
);

const defaultParts = (allowed: readonly string[]) => (
  <>
    {allowed.map((emoji) => (
      <ReactionBarButton key={emoji} emoji={emoji} />
    ))}
    <ReactionBarSwitch />
    <ReactionBarNote />
  </>
);
