import { forwardRef } from 'react';
import { useHandLabels } from '../../labels/useHandLabels';
import { HandRaiseToggleView, type HandRaiseToggleProps } from './HandRaiseToggleView';

/**
 * Raises and lowers the own hand. Its name stays “Raise hand”: pressed, and the place as its description, say the rest.
 *
 * @example
 * ```tsx
 * <HandRaise.Toggle className={({ isRaised }) => (isRaised ? 'up' : 'down')} />
 * ```
 */
export const HandRaiseToggle = forwardRef<HTMLButtonElement, HandRaiseToggleProps>(
  function HandRaiseToggle(props, ref) {
    const { handRaise } = useHandLabels();
    return <HandRaiseToggleView aria-label={handRaise} {...props} ref={ref} />;
  },
);
