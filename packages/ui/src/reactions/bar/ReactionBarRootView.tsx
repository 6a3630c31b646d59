import type { ReactionsResult } from '@backchannel/react';
import { forwardRef, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useAnnouncer } from '../../announcer/useAnnouncer';
import { useRovingFocus } from '../../internal/useRovingFocus';
import type { Labels } from '../../labels/labels';
import { LabelsProvider } from '../../labels/LabelsProvider';
import { useReactionLabels } from '../../labels/useReactionLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { ReactionBarProvider } from './reactionBarContext';
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
  function ReactionBarRootView(
    { reactions, shortcuts = true, labels: ownLabels, children, ...props },
    ref,
  ) {
    const labels = useReactionLabels(ownLabels);
    const noteId = useId();
    const root = useRef<HTMLDivElement>(null);
    const announce = useAnnouncer(root);
    const roving = useRovingFocus(root);
    const { isEnabled, disabledReason, status, send } = reactions;
    const why = whyNoReaction(reactions, labels);
    const [problem, setProblem] = useState<string>();

    const run = (action: Promise<unknown>) => {
      setProblem(undefined);
      action.catch(({ code }) => {
        const text = labels[`problem:${code}` as 'problem'] ?? labels.problem;
        setProblem(text);
        announce({ kind: 'problem', priority: 'assertive', text });
      });
    };
    const react = (emoji: string) => {
      if (why === undefined) run(send(emoji));
      else announce({ kind: 'problem', text: why });
    };
    const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
      roving.onKeyDown(event);
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const its = `[aria-keyshortcuts='${Number(event.key)}']`;
      const button = root.current?.querySelector<HTMLElement>(its);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    const own = {
      role: 'toolbar',
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
    const bar = usePart({ tag: 'div', state, own, ref: [root, ref] }, props);
    return (
      <LabelsProvider labels={labels}>
        <ReactionBarProvider value={{ reactions, shortcuts, why, noteId, problem, run, react }}>
          {bar}
        </ReactionBarProvider>
      </LabelsProvider>
    );
  },
);
