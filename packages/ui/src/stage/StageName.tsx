import { forwardRef } from 'react';
import { useTileContext } from './stageContext';
import type { PartProps } from '../part/PartProps';
import { usePart } from '../part/usePart';

/** What `Stage.Name` takes: the props of a `<bdi>`. */
export type StageNameProps = PartProps<'bdi'>;

/**
 * The name of the person.
 *
 * @example
 * ```tsx
 * <Stage.Name className="name" />
 * ```
 */
export const StageName = forwardRef<HTMLElement, StageNameProps>(function StageName(props, ref) {
  const { entry } = useTileContext('Stage.Name');
  return usePart({ tag: 'bdi', own: { children: entry.userName }, ref }, props);
});
