export { HandRaiseButton, type HandRaiseButtonProps } from './HandRaiseButton';
export { HandRaiseQueue, type HandRaiseQueueProps } from './HandRaiseQueue';
