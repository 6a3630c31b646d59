import type { RefObject } from 'react';
import { createPartContext } from '../../part/createPartContext';
import type { HandState } from '../handsState';

/** What `HandRaise.Root` gives to its parts. */
export interface HandRaiseContext {
  hand: HandState;
  /** Why the hand cannot be raised, in words; undefined where it can, or is up. */
  reason: string | undefined;
  /** Where the hand stands, or why it cannot be raised. */
  note: string;
  noteId: string;
  /** What is told beside the button: an action that failed, or who lowered the hand. */
  notice: string | undefined;
  /** Whether somebody else lowered the hand a moment ago. */
  canUndo: boolean;
  /** Whether raising or lowering it takes long. */
  isPending: true | undefined;
  button: RefObject<HTMLButtonElement | null>;
  press: () => void;
  undo: () => void;
}

/** The own hand, for its parts. */
export const [HandRaiseProvider, useHandRaiseContext] =
  createPartContext<HandRaiseContext>('HandRaise.Root');
