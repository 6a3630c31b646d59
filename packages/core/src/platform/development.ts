/* What bundlers replace, Metro included, and Node has. Where neither is so, a page runs without a build: reading it would throw. */
declare const process: { env: { NODE_ENV?: string } };
declare const console: { warn(text: string): void } | undefined;

function isDevelopmentMode(): boolean {
  try {
    return process.env.NODE_ENV !== 'production';
  } catch {
    return false;
  }
}

/**
 * Whether this is a development build. Where the text of a warning must vanish from production, ask the bundler as well, in this order:
 * `if (isDevelopment && process.env.NODE_ENV !== 'production')`.
 *
 * @example
 * ```ts
 * if (isDevelopment) warnOnce('no-labels', 'The buttons have no names: give them labels.');
 * ```
 */
export const isDevelopment = isDevelopmentMode();

const said = new Set<string>();

/**
 * Says something to developers, once for each `code` (and `about`) in the life of the page. Silent in production and in tests (`NODE_ENV` is
 * `production` or `test`), and where there is no console.
 *
 * @example
 * ```ts
 * if (isDevelopment) warnOnce('no-labels', 'The buttons have no names: give them labels.');
 * ```
 */
export function warnOnce(code: string, text: string, about = ''): void {
  const id = `${code} ${about}`;
  if (!isDevelopment || said.has(id)) return;
  if (process.env.NODE_ENV === 'production' || process.env.NODE_ENV === 'test') return;
  said.add(id);
  if (typeof console !== 'undefined')
    console.warn(`Backchannel (${code}): ${text} See docs/errors.md.`);
}
