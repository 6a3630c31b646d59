interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** µs of the thread's own time. */
  readonly tdur?: number;
  readonly args: { name?: string; data?: { frames?: { processId: number }[] } };
}

/** What has to be traced. */
export const TASK_CATEGORIES = ['disabled-by-default-devtools.timeline', '__metadata'];

/** ms of the thread's own time of the longest task of the traced page's main thread: script, styles, layout and painting together. */
export function longestTaskOf(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const started = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser');
  const pid = started?.args.data?.frames?.[0]?.processId;
  const main = traceEvents.find(
    (event) => event.pid === pid && event.args.name === 'CrRendererMain',
  );
  const tasks = traceEvents.filter(
    (event) => event.name === 'RunTask' && event.pid === pid && event.tid === main?.tid,
  );
  if (tasks.length === 0) throw new Error('The trace has no task of the page.');
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1_000;
}
