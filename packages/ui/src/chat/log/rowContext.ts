import { createContext, useContext } from 'react';
import { createPartContext } from '../../part/createPartContext';
import type { DividerRow } from './chatRows';

/** How a message stands in its list. */
export interface RowState {
  /** Whether it is the first of its sender's in a row. */
  startsGroup: boolean;
  /** Whether the Tab key stops here; it does at one message of the log. */
  isTabStop: boolean;
  /** Whether it is pointed at or has the focus, so that its actions are there. */
  isActive: boolean;
}

const ALONE: RowState = { startsGroup: true, isTabStop: true, isActive: true };
const Context = createContext(ALONE);

/** Tells a message how it stands in its list. */
export const RowProvider = Context.Provider;

/** How a message stands in its list; outside of one it stands for itself. */
export const useRow = (): RowState => useContext(Context);

/** Tells a divider what it divides. */
export const [DividerProvider, useDivider] = createPartContext<DividerRow>('Chat.List');
