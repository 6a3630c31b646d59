import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { HandRaiseQueueCount } from './HandRaiseQueueCount';
import { useQueueContext } from './queueContext';

/** What `HandRaiseQueue.Heading` takes: the props of an `<h2>`. */
export type HandRaiseQueueHeadingProps = PartProps<'h2'>;

/**
 * The name of the queue with its count. The focus goes here when an action leaves no row to go to.
 *
 * @example
 * ```tsx
 * <HandRaiseQueue.Heading render={<h3 />} />
 * ```
 */
export const HandRaiseQueueHeading = forwardRef<HTMLHeadingElement, HandRaiseQueueHeadingProps>(
  function HandRaiseQueueHeading(props, ref) {
    const labels = useHandLabels();
    const { heading, headingId } = useQueueContext('HandRaiseQueue.Heading');
    const children = (
      <>
        {labels.queueTitle} <HandRaiseQueueCount />
      </>
    );
    const own = { id: headingId, tabIndex: -1, children };
    return usePart({ tag: 'h2', own, ref: [heading, ref] }, props);
  },
);
