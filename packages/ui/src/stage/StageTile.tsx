import { forwardRef } from 'react';
import { TileProvider, useStageContext } from './stageContext';
import { StageMedia } from './StageMedia';
import { StageMuted } from './StageMuted';
import { StageName } from './StageName';
import { StageNote } from './StageNote';
import { StageRemove } from './StageRemove';
import type { StageEntry } from './stageState';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** The state of `Stage.Tile`. */
export interface StageTileState {
  /** It is oneself. */
  local: boolean;
  /** Not in the call at the moment. */
  away: boolean;
  /** The microphone is off. */
  muted: boolean;
}

/** What `Stage.Tile` takes, and the props of a `<li>`. */
export interface StageTileProps extends PartProps<'li', StageTileState> {
  entry: StageEntry;
}

/**
 * One person on stage. Without children it has `Stage.Media`, `Stage.Name`, `Stage.Note`, `Stage.Muted` and `Stage.Remove`.
 *
 * @example
 * ```tsx
 * <Stage.Tile entry={entry} className={({ away }) => (away ? 'tile pale' : 'tile')} />
 * ```
 */
export const StageTile = forwardRef<HTMLLIElement, StageTileProps>(function StageTile(
  { entry, ...props },
  ref,
) {
  const { muted } = useStageContext('Stage.Tile');
  const { sessionId, isLocal, isAway } = entry;
  const value = { entry, muted: muted.has(sessionId) };
  const state = { local: isLocal, away: isAway, muted: value.muted };
  const own = { 'data-row': '', children: PLAIN };
  const tile = usePart({ tag: 'li', state, own, ref }, props);
  return <TileProvider value={value}>{tile}</TileProvider>;
});

const PLAIN = (
  <>
    <StageMedia />
    <StageName /> <StageNote /> <StageMuted /> <StageRemove />
  </>
);
