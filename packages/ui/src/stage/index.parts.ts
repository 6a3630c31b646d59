export { StageBack as Back, type StageBackProps as BackProps } from './StageBack';
export { StageEmpty as Empty, type StageEmptyProps as EmptyProps } from './StageEmpty';
export { StageLeave as Leave, type StageLeaveProps as LeaveProps } from './StageLeave';
export {
  StageList as List,
  type StageListProps as ListProps,
  type StageListState as ListState,
} from './StageList';
export {
  StageMedia as Media,
  type StageMediaProps as MediaProps,
  type StageMediaState as MediaState,
} from './StageMedia';
export { StageMuted as Muted, type StageMutedProps as MutedProps } from './StageMuted';
export { StageName as Name, type StageNameProps as NameProps } from './StageName';
export { StageNote as Note, type StageNoteProps as NoteProps } from './StageNote';
export { StageProblem as Problem, type StageProblemProps as ProblemProps } from './StageProblem';
export { StageRemove as Remove, type StageRemoveProps as RemoveProps } from './StageRemove';
export {
  StageRoot as Root,
  type StageRootProps as RootProps,
  type StageLookProps as LookProps,
  type StageRootState as RootState,
} from './StageRoot';
export { StageStatus as Status, type StageStatusProps as StatusProps } from './StageStatus';
export {
  StageTile as Tile,
  type StageTileProps as TileProps,
  type StageTileState as TileState,
} from './StageTile';
