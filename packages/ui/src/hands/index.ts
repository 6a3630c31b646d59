export {
  HandRaiseButton,
  type HandRaiseButtonProps,
  type HandRaiseToggleState,
} from './HandRaiseButton';
export {
  HandRaiseIndicator,
  type HandRaiseIndicatorProps,
  type HandRaiseIndicatorState,
} from './HandRaiseIndicator';
export {
  HandRaiseQueue,
  type HandRaiseQueueProps,
  type HandRaiseQueueRootState,
} from './HandRaiseQueue';
