/**
 * Checks the key before it gets near a header: a header that cannot be built makes `fetch` throw an error that quotes
 * the whole value.
 */
export function checkApiKey(apiKey: unknown): string {
  if (typeof apiKey !== 'string' || apiKey === '') {
    throw new TypeError(
      'createDailyApi needs an apiKey and got none. Set DAILY_API_KEY to the key of your Daily domain (dashboard.daily.co, "Developers"), on the server only.',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new TypeError(
      'The apiKey holds a space, a line break or a character that no HTTP header can carry. Often it is the line break at the end of a file: trim it.',
    );
  }
  return apiKey;
}
