export {
  StageRequestsBring as Bring,
  type StageRequestsBringProps as BringProps,
  type StageRequestsBringState as BringState,
} from './StageRequestsBring';
export {
  StageRequestsCount as Count,
  type StageRequestsCountProps as CountProps,
  type StageRequestsCountState as CountState,
} from './StageRequestsCount';
export {
  StageRequestsDeny as Deny,
  type StageRequestsDenyProps as DenyProps,
  type StageRequestsDenyState as DenyState,
} from './StageRequestsDeny';
export {
  StageRequestsEmpty as Empty,
  type StageRequestsEmptyProps as EmptyProps,
} from './StageRequestsEmpty';
export {
  StageRequestsItem as Item,
  type StageRequestsItemProps as ItemProps,
  type StageRequestsItemState as ItemState,
} from './StageRequestsItem';
export {
  StageRequestsList as List,
  type StageRequestsListProps as ListProps,
} from './StageRequestsList';
export {
  StageRequestsProblem as Problem,
  type StageRequestsProblemProps as ProblemProps,
} from './StageRequestsProblem';
export {
  StageRequestsRoot as Root,
  type StageRequestsRootProps as RootProps,
  type StageRequestsRootState as RootState,
} from './StageRequestsRoot';
export {
  StageRequestsTitle as Title,
  type StageRequestsTitleProps as TitleProps,
} from './StageRequestsTitle';
