import { useEffect, useState } from 'react';

import { askServer } from '../session/fetchSession';
import { DialogButton } from './DialogButton';

/** Leads to Storybook where it runs; else says how to start it. */
export function StorybookLink() {
  const [url, setUrl] = useState<string | null>(null);
  const [late, setLate] = useState<string | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    findUrl(leaving.signal).then(setUrl, () => undefined);
    return () => leaving.abort();
  }, []);

  if (url) return <Link url={url}>Storybook</Link>;
  return (
    <DialogButton label="Storybook" title="Storybook">
      <p>Every component, live in a room of three. It is not running; this starts it:</p>
      <pre>
        <code>npm run storybook</code>
      </pre>
      <p role="status">
        {late ? (
          <Link url={late}>Open Storybook</Link>
        ) : (
          <button
            className="hall-button"
            type="button"
            onClick={() => findUrl().then(setLate, () => undefined)}
          >
            Look again
          </button>
        )}
      </p>
    </DialogButton>
  );
}

function Link({ url, children }: { url: string; children: string }) {
  return (
    <a className="hall-button" href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

async function findUrl(signal?: AbortSignal): Promise<string | null> {
  const response = await askServer('/api/storybook', signal ? { signal } : {});
  const found: { url: string | null } = await response.json();
  return found.url;
}
