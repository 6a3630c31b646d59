import { forwardRef, Fragment, type ReactNode } from 'react';
import { useStageContext } from './stageContext';
import type { StageEntry } from './stageState';
import { StageTile } from './StageTile';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** The state of `Stage.List`. */
export interface StageListState {
  /** How many are on stage, at most 10. */
  count: number;
}

/** What `Stage.List` takes, and the props of a `<ul>`. */
export interface StageListProps extends Omit<PartProps<'ul', StageListState>, 'children'> {
  /** Renders one person. Default: a plain `Stage.Tile`. */
  children?: ((entry: StageEntry) => ReactNode) | undefined;
}

/**
 * Who is on stage, in the order in which they were brought; not there while nobody is.
 *
 * @example
 * ```tsx
 * <Stage.List>{(entry) => <Stage.Tile entry={entry} />}</Stage.List>
 * ```
 */
export const StageList = forwardRef<HTMLUListElement, StageListProps>(function StageList(
  { children = renderPlain, ...props },
  ref,
) {
  const { onStage } = useStageContext('Stage.List').stage;
  const content = onStage.map((entry) => (
    <Fragment key={entry.sessionId}>{children(entry)}</Fragment>
  ));
  const state = { count: Math.min(onStage.length, 10) };
  const own = { role: 'list', children: content };
  return usePart({ tag: 'ul', state, own, ref, enabled: onStage.length > 0 }, props);
});

const renderPlain = (entry: StageEntry) => <StageTile entry={entry} />;
