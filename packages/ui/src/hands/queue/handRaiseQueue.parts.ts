export {
  HandRaiseQueueAction as Action,
  type HandRaiseQueueActionProps as ActionProps,
  type HandRaiseQueueActionState as ActionState,
} from './HandRaiseQueueAction';
export type { HandAction as ActionName } from './queueContext';
export {
  HandRaiseQueueClosed as Closed,
  type HandRaiseQueueClosedProps as ClosedProps,
} from './HandRaiseQueueClosed';
export {
  HandRaiseQueueCount as Count,
  type HandRaiseQueueCountProps as CountProps,
  type HandRaiseQueueCountState as CountState,
} from './HandRaiseQueueCount';
export {
  HandRaiseQueueHeading as Heading,
  type HandRaiseQueueHeadingProps as HeadingProps,
} from './HandRaiseQueueHeading';
export {
  HandRaiseQueueItem as Item,
  type HandRaiseQueueItemProps as ItemProps,
  type HandRaiseQueueItemState as ItemState,
} from './HandRaiseQueueItem';
export {
  HandRaiseQueueList as List,
  type HandRaiseQueueListProps as ListProps,
} from './HandRaiseQueueList';
export {
  HandRaiseQueueLowerAll as LowerAll,
  type HandRaiseQueueLowerAllProps as LowerAllProps,
} from './HandRaiseQueueLowerAll';
export {
  HandRaiseQueueMoves as Moves,
  type HandRaiseQueueMovesProps as MovesProps,
} from './HandRaiseQueueMoves';
export {
  HandRaiseQueueName as Name,
  type HandRaiseQueueNameProps as NameProps,
} from './HandRaiseQueueName';
export {
  HandRaiseQueueOpen as Open,
  type HandRaiseQueueOpenProps as OpenProps,
  type HandRaiseQueueOpenState as OpenState,
} from './HandRaiseQueueOpen';
export {
  HandRaiseQueuePlace as Place,
  type HandRaiseQueuePlaceProps as PlaceProps,
} from './HandRaiseQueuePlace';
export {
  HandRaiseQueueProblem as Problem,
  type HandRaiseQueueProblemProps as ProblemProps,
} from './HandRaiseQueueProblem';
export {
  HandRaiseQueuePutBack as PutBack,
  type HandRaiseQueuePutBackProps as PutBackProps,
} from './HandRaiseQueuePutBack';
export { HandRaiseQueueRoot as Root } from './HandRaiseQueueRoot';
export type {
  HandRaiseQueueLook as RootProps,
  HandRaiseQueueRootState as RootState,
} from './HandRaiseQueueRootView';
