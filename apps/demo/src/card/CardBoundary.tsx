import { Component } from 'react';
import type { ReactNode } from 'react';

/** Keeps an error while rendering in the card where it happened. */
export class CardBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="seat-problem" role="alert">
        <p>This view has failed. The call goes on.</p>
        <button
          className="hall-button"
          type="button"
          onClick={() => this.setState({ hasFailed: false })}
        >
          Show it again
        </button>
      </div>
    );
  }
}
