import { SourceDialog } from '../source/SourceDialog';
import { lineCount } from '../source/files';
import { CloseSteps } from './CloseSteps';

/** All steps are done: how little it took. */
export function Finale({ close }: { close(): void }) {
  return (
    <section
      className="coach"
      id="first-steps"
      aria-label="First steps"
      tabIndex={-1}
      data-placed="true"
      data-finale="true"
    >
      <div role="status">
        <h2>That was {lineCount} lines</h2>
        <p>A queue, a stage, a late joiner and a server, in the files that run on this page.</p>
      </div>
      <div className="coach-actions">
        <SourceDialog label="Show the lines" kind="primary" />
        <button className="hall-button" type="button" onClick={close}>
          Done
        </button>
      </div>
      <CloseSteps close={close} />
    </section>
  );
}
