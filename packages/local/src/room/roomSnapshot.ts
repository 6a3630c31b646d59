import type { RoomState } from './roomState';

/** A room as it is at one moment, as data that structured clone can carry; not its settings. */
export type RoomSnapshot = Omit<RoomState, 'config' | 'createId'>;

/** A copy of everything that a room knows. */
export function takeSnapshot({
  config: _config,
  createId: _createId,
  ...state
}: RoomState): RoomSnapshot {
  return structuredClone(state);
}
