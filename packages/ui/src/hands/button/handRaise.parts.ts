export {
  HandRaiseTileIndicator as Indicator,
  type HandRaiseTileIndicatorProps as IndicatorProps,
} from '../indicator/HandRaiseTileIndicator';
export type { HandRaiseIndicatorState as IndicatorState } from '../indicator/HandRaiseIndicatorPart';
export {
  HandRaiseNotice as Notice,
  type HandRaiseNoticeProps as NoticeProps,
} from './HandRaiseNotice';
export {
  HandRaisePlace as Place,
  type HandRaisePlaceProps as PlaceProps,
  type HandRaisePlaceState as PlaceState,
} from './HandRaisePlace';
export { HandRaiseRoot as Root } from './HandRaiseRoot';
export type {
  HandRaiseRootProps as RootProps,
  HandRaiseRootState as RootState,
} from './HandRaiseRootView';
export { HandRaiseToggle as Toggle } from './HandRaiseToggle';
export type {
  HandRaiseToggleProps as ToggleProps,
  HandRaiseToggleState as ToggleState,
} from './HandRaiseToggleView';
export { HandRaiseUndo as Undo, type HandRaiseUndoProps as UndoProps } from './HandRaiseUndo';
