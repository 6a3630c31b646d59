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
