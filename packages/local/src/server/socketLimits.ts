/** What one socket may do to the server. All of it is far above what daily-js does. */
export const SOCKET_LIMITS = {
  /** Bytes of one frame: session data of 102,400 characters, 3 bytes each, and room around it. */
  maxFrame: 512 * 1024,
  /** Bytes of what is not even read to the end; such a socket is closed without words. */
  maxRead: 4 * 512 * 1024,
  /** Frames within one second. */
  maxRate: 1000,
  /** Bytes that wait for a receiver who does not read. */
  maxBacklog: 16 * 1024 * 1024,
  /** ms until the first frame. */
  firstFrameWithin: 10_000,
  /** ms between pings; who has not answered by the next is gone. */
  pingEvery: 15_000,
};

/** Counts frames in windows of one second; says whether one more is within the limit. */
export function createRateLimit(perSecond: number, now: () => number): () => boolean {
  let windowStart = now();
  let count = 0;
  return () => {
    if (now() - windowStart >= 1000) {
      windowStart = now();
      count = 0;
    }
    count += 1;
    return count <= perSecond;
  };
}
