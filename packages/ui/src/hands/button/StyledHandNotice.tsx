import { useRef } from 'react';
import { useKeepInView } from '../../internal/useKeepInView';
import { HandRaiseNotice } from './HandRaiseNotice';
import { HandRaiseUndo } from './HandRaiseUndo';

/** What the styled button tells of the hand, with the way to undo it, floating above. */
export function StyledHandNotice() {
  const root = useRef<HTMLSpanElement>(null);
  useKeepInView(root);
  return (
    <span ref={root} className="bc-root bc-hand-undo">
      <HandRaiseNotice />
      <HandRaiseUndo className="bc-button bc-button-small" />
    </span>
  );
}
