/** What the page reads about its local Daily: `globalThis.__localDaily`. */
export interface LocalDailyPageSettings {
  /** Such as `http://127.0.0.1:7880`; rooms are under it. */
  url: string;
}

/**
 * A script for the head of the page. daily-js fetches its call machine from Daily; the page gets the local one instead, and
 * every room URL leads to the local room of the same name.
 */
export function pageScript(settings: LocalDailyPageSettings): string {
  // In a script element "<" could end it.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return `(${redirectCallMachine.toString()})(${json});`;
}

/** Runs in the page as text: it may use nothing from around it. */
function redirectCallMachine(settings: LocalDailyPageSettings): void {
  const page = globalThis as typeof globalThis & {
    __localDaily?: LocalDailyPageSettings;
  };
  page.__localDaily = settings;
  const fetchAsBefore = page.fetch.bind(page);
  const ofDaily =
    /^https:\/\/[^/]*\.(daily\.co|dailywebrtc\.(com|net))\/call-machine\/.*\/call-machine-object-bundle\.js$/;
  page.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!ofDaily.test(address)) return fetchAsBefore(input, init);
    return fetchAsBefore(`${settings.url}/call-machine/call-machine-object-bundle.js`, init);
  };
}
