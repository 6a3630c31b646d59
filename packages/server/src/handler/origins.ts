import { Problem } from './problem';

/**
 * The CORS headers for a request; none for one of the page's own origin or of no page at all.
 *
 * @throws Problem 403 to a browser that asks for an origin that is not listed.
 */
export function corsHeaders(request: Request, origins: readonly string[]): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null) return {};
  if (origins.includes(origin)) {
    return {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '600',
      vary: 'origin',
    };
  }
  if (request.method !== 'OPTIONS') return {};
  throw new Problem(
    403,
    'origin-not-allowed',
    `Pages of ${origin} may not send here. Serve this handler from the page's own origin, or list the origin in "origins".`,
  );
}
