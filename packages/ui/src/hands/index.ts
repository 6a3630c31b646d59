export {
  HandRaiseButton,
  type HandRaiseButtonProps,
  type HandRaiseToggleState,
} from './button/HandRaiseButton';
export {
  HandRaiseIndicator,
  type HandRaiseIndicatorProps,
  type HandRaiseIndicatorState,
} from './indicator/HandRaiseIndicator';
export {
  HandRaiseQueue,
  type HandRaiseQueueProps,
  type HandRaiseQueueRootState,
} from './queue/HandRaiseQueue';
export type { HandRaiseToggleProps } from './button/HandRaiseToggleView';
export type { HandRaiseTileIndicatorProps } from './indicator/HandRaiseTileIndicator';
export type { HandRaiseQueueLook } from './queue/HandRaiseQueueRootView';
export type { HandRaiseIndicatorLook } from './indicator/HandRaiseIndicatorPart';
