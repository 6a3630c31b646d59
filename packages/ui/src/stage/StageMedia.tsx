import { forwardRef } from 'react';
import { useStageContext, useTileContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** The state of `Stage.Media`. */
export interface StageMediaState {
  /** There is no picture. */
  empty: boolean;
}

/** What `Stage.Media` takes: the props of a `<div>`. */
export type StageMediaProps = PartProps<'div', StageMediaState>;

/**
 * What fills the tile: what `renderParticipant` answers, else the camera; children while there is none.
 *
 * @example
 * ```tsx
 * <Stage.Media className="media">No picture</Stage.Media>
 * ```
 */
export const StageMedia = forwardRef<HTMLDivElement, StageMediaProps>(function StageMedia(
  { children, ...props },
  ref,
) {
  const { videoOf } = useStageContext('Stage.Media');
  const { entry } = useTileContext('Stage.Media');
  const video = videoOf(entry) ?? null;
  const state = { empty: video === null };
  return usePart({ tag: 'div', state, own: {}, ref }, { ...props, children: video ?? children });
});
