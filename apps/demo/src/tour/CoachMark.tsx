import { useRef } from 'react';

import { CloseSteps } from './CloseSteps';
import { stepIds, steps } from './steps';
import type { StepId } from './steps';
import { useAnchored } from './useAnchored';
import { useTarget } from './useTarget';

interface CoachMarkProps {
  step: StepId;
  skip(): void;
  close(): void;
}

/** Points at the control of one step. It never takes the focus; who wants to go there asks for it. */
export function CoachMark({ step, skip, close }: CoachMarkProps) {
  const mark = useRef<HTMLElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const target = useTarget(step);
  const { title, placement } = steps[step];
  useAnchored(mark, tip, target?.element, placement);

  return (
    <section
      className="coach"
      id="first-steps"
      aria-label="First steps"
      tabIndex={-1}
      ref={mark}
      data-placed={target !== null}
    >
      <div role="status">
        <p className="coach-count">
          Step {stepIds.indexOf(step) + 1} of {stepIds.length}
        </p>
        <h2>{title}</h2>
        {target && <p>{target.text}</p>}
      </div>
      <div className="coach-actions">
        <button
          className="hall-button"
          data-kind="primary"
          type="button"
          onClick={() => target?.element.focus()}
        >
          Go there
        </button>
        <button className="hall-button" type="button" onClick={skip}>
          Skip
        </button>
      </div>
      <CloseSteps close={close} />
      <span className="coach-tip" ref={tip} aria-hidden />
    </section>
  );
}
