import type { Problem } from '../call/problem';

/** What went wrong, in a sentence, and the one thing to do about it. */
export function ProblemBanner({ problem, again }: { problem: Problem; again(): void }) {
  return (
    <div className="seat-problem" role="alert">
      <p>{problem.message}</p>
      {problem.remedy === 'retry' && (
        <button className="hall-button" type="button" onClick={again}>
          Try again
        </button>
      )}
      {problem.remedy === 'reload' && (
        <button className="hall-button" type="button" onClick={() => window.location.reload()}>
          Reload the page
        </button>
      )}
      {problem.remedy === 'choose-room' && (
        <a className="hall-button" href="/join">
          Choose a room
        </a>
      )}
    </div>
  );
}
