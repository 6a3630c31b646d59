import { forwardRef } from 'react';
import type { Labels } from '../../labels/labels';
import type { HandRaiseToggleProps } from './HandRaiseToggleView';
import { HandRaiseContent } from './HandRaiseContent';
import { HandRaiseRootView, type HandRaiseRootViewProps } from './HandRaiseRootView';

/** What `HandRaiseButton` takes, and the props of the `<button>` that it renders. */
export interface HandRaiseButtonProps extends Omit<HandRaiseToggleProps, 'children'> {
  /** Whether only the icon is seen; the name stays for screen readers. Default: false. */
  iconOnly?: boolean | undefined;
  /** Words of this button that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

/** The hand button as it looks for a given state of the hook. */
export const HandRaiseButtonView = forwardRef<
  HTMLButtonElement,
  HandRaiseButtonProps & Pick<HandRaiseRootViewProps, 'hand'>
>(function HandRaiseButtonView({ hand, labels, ...props }, ref) {
  return (
    <HandRaiseRootView hand={hand} labels={labels} className="bc-hand-anchor">
      <HandRaiseContent {...props} ref={ref} />
    </HandRaiseRootView>
  );
});
