import type { ReactElement, ReactNode } from 'react';
import '../screens.css';
import './playground.css';

interface PlaygroundProps {
  /** The file that is live beside it. */
  code: string;
  children: ReactNode;
}

/** A hook at work, and the file that does it. */
export function Playground({ code, children }: PlaygroundProps): ReactElement {
  return (
    <main className="playground">
      <section aria-label="Live" className="playground-live">
        {children}
      </section>
      <section aria-label="Code">
        <pre className="playground-code">
          <code>{code}</code>
        </pre>
      </section>
    </main>
  );
}

/** What the hook answers now. */
export function State({ of }: { of: unknown }): ReactElement {
  return <pre className="playground-state">{JSON.stringify(of, null, 2)}</pre>;
}
