import type { CrowdResult } from './measureCrowd';
import type { FanOutResult } from './measureFanOut';

/** What is printed of a crowd of which one speaks. */
export function describeCrowd({ people, perSecond, seconds, ...result }: CrowdResult): string {
  const { heard, memory, cpuShare } = result;
  const lines = Object.entries(memory).map(
    ([when, { rss, heap }]) => `  ${when.padEnd(7)} ${mb(heap)} heap, ${mb(rss)} resident`,
  );
  return `${people} people, one of them broadcasts ${perSecond} times a second for ${seconds} s

  ${heard.expected} messages to deliver: ${heard.lost} lost, ${heard.twice} twice, ${heard.reordered} out of order
  the server uses ${(cpuShare * 100).toFixed(0)} % of a core

Memory of the server, after garbage collection

${lines.join('\n')}
`;
}

/** What is printed of fan-out. */
export function describeFanOut({ people, runs, local, bare, ratio }: FanOutResult): string {
  const row = (name: string, { perSecond, cpu }: { perSecond: number; cpu: number }): string =>
    `  ${name.padEnd(12)} ${perSecond.toFixed(0).padStart(8)} messages/s   ${cpu.toFixed(2).padStart(6)} µs of the server each`;
  const each = runs.map(({ local: one, bare: other }) => one.perSecond / other.perSecond);
  return `
Fan-out to ${people} people, ${runs[0]?.local.heard.bytes ?? 0} bytes a message, medians of ${runs.length} runs in turns

${row('local Daily', local)}
${row('bare ws', bare)}
  ratio        ${ratio.perSecond.toFixed(2)} in messages (${each.map((one) => one.toFixed(2)).join(', ')}), ${ratio.cpu.toFixed(2)} in processor time
`;
}

function mb(value: number): string {
  return `${value.toFixed(1).padStart(6)} MB`;
}
