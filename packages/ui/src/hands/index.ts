export { HandRaiseButton, type HandRaiseButtonProps } from './HandRaiseButton';
export { HandRaiseIndicator, type HandRaiseIndicatorProps } from './HandRaiseIndicator';
export { HandRaiseQueue, type HandRaiseQueueProps } from './HandRaiseQueue';
