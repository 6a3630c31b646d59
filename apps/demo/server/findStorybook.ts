const TIMEOUT_MS = 1000;

/** The address, if a Storybook answers there. */
export async function findStorybook(url: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(new URL('/index.json', url), { signal });
    const index: unknown = await response.json();
    return typeof index === 'object' && index !== null && 'entries' in index ? url : null;
  } catch {
    return null;
  }
}
