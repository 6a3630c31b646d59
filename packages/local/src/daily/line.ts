/** One participant's line as the transport sees it: JSON texts out, and the end. */
export interface Line {
  /** One room frame as JSON text. */
  deliver(text: string): void;
  /** Nothing follows. `reason` is for people. */
  close(reason: string): void;
}

/** The room's end of a line. */
export interface OpenLine {
  /** One client frame as JSON text; anything else closes the line with a reason. */
  receive(text: string): void;
  /** The transport has lost the line: leaving, to everybody else. */
  lost(): void;
}
