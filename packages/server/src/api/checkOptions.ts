/** Checks the base URL. It is never quoted: who mixes up two variables passes the key here. */
export function checkBaseUrl(baseUrl: string): string {
  const url = /^https?:\/\//.test(baseUrl) && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url && `${url.username}${url.password}${url.search}${url.hash}` === '') {
    return baseUrl.replace(/\/+$/, '');
  }
  throw new TypeError(
    "The baseUrl is not an http(s) URL without a user, a query and a hash. Daily's is https://api.daily.co/v1, that of local Daily http://127.0.0.1:7880/v1.",
  );
}

/** Checks a whole number from 1: with NaN, as of an unset variable, a request would be tried for ever. */
export function checkCount(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value < 2 ** 31) return value;
  throw new TypeError(`${name} is ${String(value)} and has to be a whole number from 1.`);
}
